package com.taskmanager.bootstrap.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Objects;

import javax.sql.DataSource;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseUnreachableAnalyzerTest {

    @Test
    void saysThatNobodyAnswersThere(CapturedOutput output) throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:%d/tasks".formatted(closedPort());

        assertThatThrownBy(() -> run("--spring.datasource.url=" + url + "?password=secret"))
                .isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The database " + url + " cannot be used: Connection to 127.0.0.1:")
                .contains("Start it or correct spring.datasource.url")
                .doesNotContain("secret")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"28P01,spring.datasource.password", "3D000,Create the database", "53300,Wait"})
    void saysWhatToDoAboutEachRefusal(String state, String action) {
        var refusal = new IllegalStateException(new SQLException("refused", state));

        assertThat(Objects.requireNonNull(analyzer().analyze(refusal)).getAction())
                .contains(action);
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(analyzer().analyze(new SQLException("division by zero", "22012"))).isNull();
        assertThat(analyzer().analyze(new SQLException("no state"))).isNull();
        assertThat(analyzer().analyze(new IllegalStateException())).isNull();
    }

    private static DatabaseUnreachableAnalyzer analyzer() {
        return new DatabaseUnreachableAnalyzer(new MockEnvironment());
    }

    private static void run(String... arguments) {
        new SpringApplicationBuilder(NeedsTheDatabase.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close();
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class NeedsTheDatabase {
        @Bean
        InitializingBean migration(DataSource database) {
            return () -> database.getConnection().close();
        }
    }
}
