package com.taskmanager.dapr.delivery;

import tools.jackson.core.io.JsonStringEncoder;

/// One line of an answer; entry ids are the sidecar's and may hold anything.
final class Quoted {
    private Quoted() {}

    static String member(String entryId, Delivery.Status status) {
        var quoted = new String(JsonStringEncoder.getInstance().quoteAsCharArray(entryId));
        return "{\"entryId\":\"" + quoted + "\",\"status\":\"" + status + "\"}";
    }
}
