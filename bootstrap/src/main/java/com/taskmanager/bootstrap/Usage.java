package com.taskmanager.bootstrap;

/// What `--help` says.
final class Usage {
    static final String TEXT =
            """
            A task manager whose every change becomes an event.

            Without any setting it starts a PostgreSQL of its own, keeps everything in the folder
            data, and listens on http://127.0.0.1:8080; what to do there it says at its address.

              --server.port=8090                another port
              --taskmanager.data-dir=FOLDER     data elsewhere
              --spring.datasource.url=URL       your own PostgreSQL, with
                --spring.datasource.username=NAME --spring.datasource.password=WORD
              --taskmanager.roles=LIST          only some of what it does in this process
              --taskmanager.transport=dapr      events through a Dapr sidecar
              --taskmanager.event-log=MODE      off, metadata or full
              --taskmanager.history=WORD        nothing-lost or restored, after a database was
                                                restored: docs/operations.md
              --help                            this

            Each can also be given in the environment: SERVER_PORT, TASKMANAGER_DATA_DIR and so on.
            All settings, with their defaults: docs/configuration.md
            """;

    private Usage() {}
}
