package com.taskmanager.bootstrap.welcome;

import com.taskmanager.bootstrap.adapter.embedded.EmbeddedPostgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Says where things are, and how a conversation with the program begins.
@Component
class Welcome {
    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final ObjectProvider<EmbeddedPostgres> embedded;
    private final JdbcConnectionDetails database;
    private final Environment environment;

    Welcome(
            ObjectProvider<EmbeddedPostgres> embedded,
            JdbcConnectionDetails database,
            Environment environment) {
        this.embedded = embedded;
        this.database = database;
        this.environment = environment;
    }

    /// The management port, where there is one, is a web server too and says nothing here.
    @EventListener
    void isUp(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            log.info("\n{}", text(event.getWebServer().getPort()));
        }
    }

    private String text(int port) {
        var address =
                "http://%s:%d"
                        .formatted(environment.getProperty("server.address", "127.0.0.1"), port);
        return """

          The task manager is up.

            address    %s
            try it     %s/swagger-ui/index.html
            database   %s
            data       %s

          A first conversation:

            curl -s -H 'Authorization: Bearer demo-alice' -H 'Content-Type: application/json' \\
              %s/api/tasks \\
              -d '{"title": "Water the plants", "due_date": "2027-01-31", "recurrence": "monthly"}'
        """
                .formatted(address, address, database.getJdbcUrl(), data(), address);
    }

    private String data() {
        var postgres = embedded.getIfAvailable();
        return postgres == null ? "in the database named" : postgres.dataDir().toString();
    }
}
