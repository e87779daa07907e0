package com.taskmanager.bootstrap.adapter.functions;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a sidecar asks the program beside it when it starts: whether it subscribes to anything
/// itself. It does not, subscriptions are in `deploy/base/dapr`; but a sidecar that gets no answer
/// takes that for an error and tells of it.
@RestController
final class SubscriptionController {

    @GetMapping(path = "/dapr/subscribe", produces = MediaType.APPLICATION_JSON_VALUE)
    String subscriptions() {
        return "[]";
    }
}
