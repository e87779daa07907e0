package com.taskmanager.stack.command;

import com.taskmanager.stack.Plan;
import com.taskmanager.stack.Service;
import com.taskmanager.stack.Stack;

import java.util.stream.Collectors;

/// What there is and where, once all is healthy.
record Overview(Stack stack, Options options) {

    static Overview of(Stack stack, Options options) {
        return new Overview(stack, options);
    }

    String text() {
        return """

        All is healthy.

        %s
          %-32s%s
          %-32s%s (user %s)
          %-32s%s

        """
                        .formatted(
                                stack.services().stream()
                                        .map(Overview::line)
                                        .collect(Collectors.joining("\n")),
                                "Kafka",
                                stack.broker().address(),
                                "PostgreSQL",
                                stack.postgres().url(),
                                stack.postgres().user(),
                                "logs",
                                options.folder().resolve("logs"))
                + conversation()
                + "Stop it: ops/stack/run down --folder=%s\n\n".formatted(options.folder());
    }

    private static String line(Service service) {
        return "  %-32s%s (sidecar %s)"
                .formatted(service.name(), service.address(), service.sidecarAddress());
    }

    /// Where somebody takes requests.
    private String conversation() {
        return stack.services().stream()
                .filter(service -> service.role().equals(Plan.BACKEND))
                .findFirst()
                .map(
                        service ->
                                """
                                Open %s/swagger-ui/index.html, or:

                                  curl -s -H 'Authorization: Bearer demo-alice' -H 'Content-Type: application/json' \\
                                    %s/api/tasks -d '{"title": "Water the plants", "due_date": "2027-01-31", "recurrence": "monthly"}'

                                """
                                        .formatted(service.address(), service.address()))
                .orElse("");
    }
}
