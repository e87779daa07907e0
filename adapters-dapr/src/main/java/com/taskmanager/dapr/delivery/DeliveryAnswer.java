package com.taskmanager.dapr.delivery;

import com.taskmanager.dapr.delivery.Delivery.Form;
import com.taskmanager.dapr.delivery.Delivery.Status;

import tools.jackson.core.io.JsonStringEncoder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a sidecar is told of the events that it handed over, of each one by its id within the
/// delivery. One that it is told nothing of it delivers again, alone.
public final class DeliveryAnswer {
    private record Told(String entryId, Status status) {}

    private final Form form;
    private final List<Told> told = new ArrayList<>();

    public DeliveryAnswer(Form form) {
        this.form = form;
    }

    public void add(String entryId, Status status) {
        told.add(new Told(entryId, status));
    }

    /// As JSON, in the form of the delivery: for a single one the status of its only entry.
    public byte[] json() {
        var json =
                switch (form) {
                    case SINGLE -> "{\"status\":\"" + told.getFirst().status() + "\"}";
                    case BULK -> bulk();
                };
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private String bulk() {
        return told.stream()
                .map(DeliveryAnswer::member)
                .collect(Collectors.joining(",", "{\"statuses\":[", "]}"));
    }

    /// Entry ids are the sidecar's and may hold anything.
    private static String member(Told told) {
        var id = new String(JsonStringEncoder.getInstance().quoteAsCharArray(told.entryId()));
        return "{\"entryId\":\"" + id + "\",\"status\":\"" + told.status() + "\"}";
    }
}
