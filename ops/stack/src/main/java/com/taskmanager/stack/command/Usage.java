package com.taskmanager.stack.command;

/// What `--help` says.
final class Usage {
    static final String TEXT =
            """
            Runs the task manager as it runs in a cluster, on this machine: PostgreSQL, Kafka, and
            each role of the program in a process of its own beside a Dapr sidecar.

              ops/stack/run up       builds, starts everything, and says when all is healthy
                --roles=LIST         which roles, with replicas: backend-service,recurring-task-service=2
                                     (default: one of each)
                --secured            TLS and a password for each role at Kafka, which lets it reach
                                     its own topics only
                --fresh              forgets what an earlier run has kept
                --set=NAME=VALUE     a setting of docs/configuration.md, for every role
              ops/stack/run status   what runs, and where
              ops/stack/run down     stops everything; what was kept stays for the next time
                --wipe               and forgets it
              ops/stack/run --help   this

              --folder=FOLDER        where data, logs and settings are kept (default: data/stack)

            daprd 1.18.1 is taken from ~/.dapr/bin or the PATH, or from the file that
            TASKMANAGER_DAPRD names; otherwise it is built once, which needs Go.

            Whatever is not ready after two minutes counts as broken; STACK_START_SECONDS says another
            limit, for a slow machine.
            """;

    private Usage() {}
}
