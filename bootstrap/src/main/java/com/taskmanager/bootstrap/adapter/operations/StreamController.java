package com.taskmanager.bootstrap.adapter.operations;

import static java.util.Objects.requireNonNull;

import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.door.Once;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Supplier;

/// What is done to one user's events of one topic: with a `consumer` at that consumer, without one
/// where they are published.
@RestController
@RequestMapping(path = "/api/operations/streams", produces = MediaType.APPLICATION_JSON_VALUE)
final class StreamController {
    private final StreamDesk desk;
    private final Once once;

    StreamController(InboxDesk inboxes, OutboxDesk outbox, Once once) {
        this.desk = new StreamDesk(inboxes, outbox.tools());
        this.once = once;
    }

    /// Takes no key, like the retry of a dead letter.
    @PostMapping("/retry")
    ResponseEntity<byte[]> retry(Call call) {
        var fields = call.fields();
        var consumer = fields.field("consumer").required(Texts::name);
        var stream = Texts.stream(fields);
        var seq = fields.field("seq").value(StreamOrder::number);
        var order = Texts.order(call, fields);
        return desk.retry(requireNonNull(consumer), requireNonNull(stream), seq, order).entity();
    }

    @PostMapping("/skip")
    ResponseEntity<byte[]> skip(Call call) {
        return answered(call, () -> desk.skip(StreamOrder.withGap(call)));
    }

    @PostMapping("/release")
    ResponseEntity<byte[]> release(Call call) {
        return answered(call, () -> desk.release(StreamOrder.of(call)));
    }

    @PostMapping("/stop")
    ResponseEntity<byte[]> stop(Call call) {
        return answered(call, () -> desk.stop(StreamOrder.atConsumer(call)));
    }

    private ResponseEntity<byte[]> answered(Call call, Supplier<Answer> action) {
        return once.answer(call, action).entity();
    }
}
