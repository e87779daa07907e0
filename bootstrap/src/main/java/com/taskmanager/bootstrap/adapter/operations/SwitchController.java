package com.taskmanager.bootstrap.adapter.operations;

import com.taskmanager.application.inbox.InboxOperations;
import com.taskmanager.application.operations.Order;
import com.taskmanager.application.operations.RelayOperations;
import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Call;
import com.taskmanager.bootstrap.door.Once;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Function;
import java.util.regex.Pattern;

/// Lets parts of the machine rest, and go on.
@RestController
@RequestMapping(path = "/api/operations", produces = MediaType.APPLICATION_JSON_VALUE)
final class SwitchController {
    private static final Pattern SLOT = Pattern.compile("0|[1-9]\\d{0,3}");

    private final InboxOperations consumers;
    private final RelayOperations slots;
    private final Once once;

    SwitchController(InboxDesk inboxes, OutboxDesk outbox, Once once) {
        this.consumers = inboxes.tools().consumers();
        this.slots = outbox.tools();
        this.once = once;
    }

    @PostMapping("/slots/{n}/pause")
    ResponseEntity<byte[]> pauseSlot(Call call, @PathVariable("n") String slot) {
        return act(call, order -> Outcomes.of(slots.pauseSlot().pause(number(slot), order)));
    }

    @PostMapping("/slots/{n}/resume")
    ResponseEntity<byte[]> resumeSlot(Call call, @PathVariable("n") String slot) {
        return act(call, order -> Outcomes.of(slots.resumeSlot().resume(number(slot), order)));
    }

    @PostMapping("/consumers/{name}/pause")
    ResponseEntity<byte[]> pauseConsumer(Call call, @PathVariable("name") String name) {
        return act(call, order -> Outcomes.of(consumers.pauseConsumer().pause(name, order)));
    }

    @PostMapping("/consumers/{name}/resume")
    ResponseEntity<byte[]> resumeConsumer(Call call, @PathVariable("name") String name) {
        return act(call, order -> Outcomes.of(consumers.resumeConsumer().resume(name, order)));
    }

    private static int number(String slot) {
        if (!SLOT.matcher(slot).matches()) {
            throw Texts.nothing();
        }
        return Integer.parseInt(slot);
    }

    private ResponseEntity<byte[]> act(Call call, Function<Order, Answer> action) {
        return once.answer(call, () -> action.apply(Texts.order(call))).entity();
    }
}
