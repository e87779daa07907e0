package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.inbox.AdoptionOperations;
import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.door.Once;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Consumers to which the transport delivers again what it has.
@RestController
@RequestMapping(
        path = "/api/operations/consumers/{name}",
        produces = MediaType.APPLICATION_JSON_VALUE)
final class AdoptionController {
    private final AdoptionOperations adoptions;
    private final Once once;

    AdoptionController(InboxDesk inboxes, Once once) {
        this.adoptions = inboxes.tools().adoptions();
        this.once = once;
    }

    @GetMapping("/adoption")
    ResponseEntity<byte[]> preview(@PathVariable("name") String name) {
        return Outcomes.of(adoptions.previewAdoption().preview(name)).entity();
    }

    /// Takes no key: it is many units of work, and may be called again at any time.
    @PostMapping("/adopt")
    ResponseEntity<byte[]> adopt(Call call, @PathVariable("name") String name) {
        return Outcomes.of(adoptions.adoptStreams().adopt(name, Texts.order(call))).entity();
    }

    @PostMapping("/replay")
    ResponseEntity<byte[]> replay(Call call, @PathVariable("name") String name) {
        return once.answer(
                        call,
                        () ->
                                Outcomes.of(
                                        adoptions.replayConsumer().replay(name, Texts.order(call))))
                .entity();
    }
}
