package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.inbox.LetterOperations;
import com.taskmanager.application.inbox.LetterResult;
import com.taskmanager.application.operations.Order;
import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.door.Once;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.BiFunction;

/// What is done to one dead letter.
@RestController
@RequestMapping(
        path = "/api/operations/dead-letters/{id}",
        produces = MediaType.APPLICATION_JSON_VALUE)
final class LetterController {
    private final LetterOperations letters;
    private final Once once;

    LetterController(InboxDesk inboxes, Once once) {
        this.letters = inboxes.tools().letters();
        this.once = once;
    }

    /// Takes no key: the answer that is kept for one would be in the transaction of the effect, and
    /// end with it. Repeated, it says that the letter was applied.
    @PostMapping("/retry")
    ResponseEntity<byte[]> retry(Call call, @PathVariable("id") String id) {
        return Outcomes.of(letters.retryDeadLetter().retry(Texts.id(id), Texts.order(call)))
                .entity();
    }

    @PostMapping("/skip")
    ResponseEntity<byte[]> skip(Call call, @PathVariable("id") String id) {
        return act(call, id, letters.skipDeadLetter()::skip);
    }

    @PostMapping("/discard")
    ResponseEntity<byte[]> discard(Call call, @PathVariable("id") String id) {
        return act(call, id, letters.discardDeadLetter()::discard);
    }

    @PostMapping("/restore")
    ResponseEntity<byte[]> restore(Call call, @PathVariable("id") String id) {
        return act(call, id, letters.restoreDeadLetter()::restore);
    }

    private ResponseEntity<byte[]> act(
            Call call, String id, BiFunction<Long, Order, LetterResult> action) {
        return once.answer(call, () -> Outcomes.of(action.apply(Texts.id(id), Texts.order(call))))
                .entity();
    }
}
