package com.taskmanager.application.operations;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.port.VoidedEvents;

import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// Puts the operator's use cases on the outbox together from the ports they need.
public record RelayOperations(
        ParkedStreams parked,
        SlotSwitches slots,
        LoggedEvents log,
        VoidedEvents voided,
        InstantSource clock) {

    public ReleaseStream releaseStream() {
        return (stream, order) ->
                result(
                        stream,
                        parked.release(stream, action(order, "stream.release", name(stream))));
    }

    public SkipParkedEvent skipParkedEvent() {
        return (stream, order) ->
                result(
                        stream,
                        parked.releaseWithout(
                                stream,
                                event -> voided.inPlaceOf(event, order.reason()),
                                action(order, "stream.skip", name(stream))));
    }

    public PauseSlot pauseSlot() {
        return (slot, order) ->
                switched(slot, n -> slots.pause(n, action(order, "slot.pause", "slot/" + slot)));
    }

    public ResumeSlot resumeSlot() {
        return (slot, order) ->
                switched(slot, n -> slots.resume(n, action(order, "slot.resume", "slot/" + slot)));
    }

    public PublishAgain publishAgain() {
        return (topic, from, to, order) ->
                log.publishAgain(
                        topic,
                        from,
                        to,
                        action(order, "events.publish-again", topic + " " + from + "/" + to));
    }

    private OperatorAction action(Order order, String action, String target) {
        return order.action(action, target, clock.instant());
    }

    private static String name(StreamId stream) {
        return stream.topic().name() + "/" + stream.user().value();
    }

    private static UnparkResult result(StreamId stream, OptionalInt events) {
        return events.isPresent()
                ? new UnparkResult.Unparked(events.getAsInt())
                : new UnparkResult.NotParked(stream);
    }

    private static SwitchResult switched(int slot, Predicate<Integer> change) {
        if (slot < 0 || slot >= Slots.COUNT) {
            return SwitchResult.NO_SUCH_SLOT;
        }
        return change.test(slot) ? SwitchResult.DONE : SwitchResult.UNCHANGED;
    }
}
