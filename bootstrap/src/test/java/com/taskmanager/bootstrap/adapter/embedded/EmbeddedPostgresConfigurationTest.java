package com.taskmanager.bootstrap.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

class EmbeddedPostgresConfigurationTest {
    @TempDir private Path temporary;

    @Test
    void keepsTheServerUntilEverybodyHasFinishedWithIt() throws IOException {
        var settings = DataFolders.initialised(temporary, "data");
        var heard = new ArrayList<String>();

        embeddedOn(settings)
                .withBean("heard", List.class, () -> heard)
                .withUserConfiguration(LastWords.class)
                .run(context -> assertThat(pidFile(settings)).exists());

        assertThat(heard).containsExactly("alive");
        assertThat(pidFile(settings)).doesNotExist();
    }

    @Test
    void startsNothingWhenADatabaseIsNamed() throws IOException {
        var absent = DataFolders.absent(temporary.resolve("never"));
        try (var external =
                EmbeddedPostgres.start(DataFolders.initialised(temporary, "external"))) {
            embeddedOn(absent)
                    .withPropertyValues(
                            "spring.datasource.url=" + external.url(),
                            "spring.datasource.username=" + external.user(),
                            "spring.datasource.password=" + external.password())
                    .run(
                            context -> {
                                assertThat(context).doesNotHaveBean(EmbeddedPostgres.class);
                                assertThat(ask(context.getBean(DataSource.class)))
                                        .isEqualTo("alive");
                            });
        }
        assertThat(absent.dataDir()).doesNotExist();
    }

    private static ApplicationContextRunner embeddedOn(EmbeddedSettings settings) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withUserConfiguration(EmbeddedPostgresConfiguration.class)
                .withPropertyValues(
                        "taskmanager.data-dir=" + settings.dataDir(),
                        "taskmanager.embedded.port=" + settings.port(),
                        "taskmanager.embedded.binaries-dir=" + settings.binariesDir());
    }

    private static Path pidFile(EmbeddedSettings settings) {
        return settings.dataDir().resolve("postgres/postmaster.pid");
    }

    private static String ask(DataSource database) {
        return JdbcClient.create(database).sql("SELECT 'alive'").query(String.class).single();
    }

    /// Somebody who still needs the database while the program ends.
    @Configuration(proxyBeanMethods = false)
    static class LastWords {
        @Bean
        DisposableBean lastWords(DataSource database, List<String> heard) {
            return () -> heard.add(ask(database));
        }
    }
}
