package com.taskmanager.application.lookup;

import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;

import java.util.UUID;
import java.util.regex.Pattern;

/// Whose history a person wants to see.
public sealed interface About {
    record Event(UUID id) implements About {}

    record Task(TaskId id) implements About {
        /// As events name it.
        public String subject() {
            return "task/" + id.value();
        }
    }

    record User(UserId id) implements About {}

    /// `id`: 32 hexadecimal digits in lower case, as the
    /// [W3C](https://www.w3.org/TR/trace-context/#trace-id) has them.
    record Trace(String id) implements About {
        private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

        public Trace {
            if (!FORM.matcher(id).matches()) {
                throw new IllegalArgumentException("must be 32 hexadecimal digits in lower case");
            }
        }
    }
}
