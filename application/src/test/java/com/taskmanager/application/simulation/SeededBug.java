package com.taskmanager.application.simulation;

import java.util.EnumSet;
import java.util.Set;

/// Defects that the simulation has to find, each with the promise it breaks and how.
enum SeededBug {
    PUBLISHED_TOO_EARLY(
            "G1",
            "events go out when they are drawn, and some are rolled back",
            RelayBugs.PublishesBeforeCommit.class),
    FENCE_REMOVED(
            "G2",
            "a slot is taken by several at once, operators too",
            ParkingBugs.FenceRemoved.class),
    RANGE_DELETE(
            "G4", "rows that committed in between are deleted unseen", RelayBugs.RangeDelete.class),
    DELETES_WHAT_IT_READ(
            "G4",
            "what the transport did not accept is deleted",
            RelayBugs.DeletesWhatItRead.class),
    DELETES_BEHIND_A_REFUSED(
            "G2",
            "successors of a refused event leave the outbox before it",
            RelayBugs.DeletesBehindRefused.class),
    UNCLEAR_TAKEN_FOR_ACCEPTED(
            "G4", "a call without an answer counts as accepted", RelayBugs.UnclearIsAccepted.class),
    CURSOR_FOR_A_FLOOR(
            "G5",
            "what commits below the last row read stays in the outbox for ever",
            FloorBugs.CursorForAFloor.class),
    FLOOR_WITHOUT_PROOF(
            "G2",
            "a floor rises over the numbers of open transactions",
            FloorBugs.FloorWithoutProof.class),
    NUMBER_READ_LAST(
            "G2",
            "who began to write before the number was read is not waited for",
            FloorBugs.NumberReadLast.class),
    WAKE_LOST("G5", "a commit waits until somebody happens to look", RelayBugs.WakeLost.class),
    PARKED_STREAM_FORGOTTEN(
            "G2", "successors of a parked event go out before it", RelayBugs.ForgetsParked.class),
    RELEASE_IN_SILENCE(
            "G2",
            "relays do not learn that rows came back below their floors",
            FloorBugs.ReleaseInSilence.class),
    RELEASE_WITH_NEW_NUMBERS(
            "G2",
            "released rows come after what was written since",
            ParkingBugs.ReleaseWithNewNumbers.class),
    SKIP_WITHOUT_VOID(
            "G4",
            "a number is never published, and everybody waits for it",
            ParkingBugs.SkipWithoutVoid.class),
    SAVEPOINT_MISSING(
            "G2",
            "the effect of a failed event stays and is made again",
            UnitBugs.SavepointMissing.class),
    POSITION_WITHOUT_EFFECT(
            "G4",
            "the position is past an event whose effect was rolled back",
            UnitBugs.PositionWithoutEffect.class),
    EFFECT_WITHOUT_POSITION(
            "G2",
            "an effect outlives the transaction it was made in",
            UnitBugs.EffectWithoutPosition.class),
    NO_POSITION_LOCK("G2", "two processes apply the same event", StoreBugs.NoPositionLock.class),
    FIRST_EVENT_UNLOCKED(
            "G2", "a row that is not there yet locks nothing", StoreBugs.FirstEventUnlocked.class),
    ONE_POSITION_FOR_ALL(
            "G4",
            "what one consumer applied the other takes for a duplicate",
            StoreBugs.OnePositionForAll.class),
    BASELINE_BY_TIMER(
            "G2",
            "a replayed stream begins with the lowest number that has come by then",
            DeliveryBugs.BaselineByTimer.class),
    DUPLICATES_APPLIED(
            "G2", "what comes again takes effect again", DeliveryBugs.DuplicatesApplied.class),
    BASELINE_FROM_THE_FIRST_SEEN(
            "G4",
            "a stream begins with what happens to come first",
            DeliveryBugs.BaselineFromTheFirstSeen.class),
    GAP_JUMPED("G2", "a gap that stays long is jumped", DeliveryBugs.GapJumped.class),
    ORDER_FORGOTTEN(
            "G2",
            "followers of a failed event go on where order is needed",
            DeliveryBugs.OrderForgotten.class),
    HALTS_NOT("G2", "a stream goes on behind a dead letter", StoreBugs.HaltsNot.class),
    LADDER_WITHOUT_END(
            "G3", "what always fails is tried for ever", StoreBugs.LadderWithoutEnd.class),
    EARLY_DROPPED(
            "G4", "what comes early is acknowledged and not kept", StoreBugs.EarlyDropped.class),
    DEAD_LETTER_LOST("G4", "what died is not kept", StoreBugs.DeadLetterLost.class),
    RETRIED_LETTER_STAYS(
            "G2", "a dead letter can be retried once more", OperatorBugs.RetriedLetterStays.class),
    STOPPED_FOR_EVER(
            "G3",
            "what rested with a stopped stream is never due again",
            OperatorBugs.StoppedForEver.class),
    TWO_IN_HAND(
            "G3",
            "a process that looks for what kills it has two things in hand",
            CareBugs.TwoInHand.class) {
        @Override
        Set<Trouble> troubles() {
            return EnumSet.of(Trouble.DEADLY_EFFECTS, Trouble.CRASHES, Trouble.INTERLEAVING);
        }
    },
    HAND_FORGOTTEN(
            "G5",
            "what a process had in hand is gone with the process",
            CareBugs.HandForgotten.class),
    ENDS_UNCOUNTED("G5", "nobody notices that processes die", CareBugs.EndsUncounted.class),
    LOCK_ORDER_SWAPPED(
            "G3",
            "every other process locks users in an order of its own",
            LockBugs.OrderSwapped.class),
    NO_WITNESS(
            "G4",
            "a restored database gives numbers out again as if they were new",
            RestoreBugs.NoWitness.class),
    EPOCH_IGNORED(
            "G1",
            "an event of a change that never was takes the place of another",
            RestoreBugs.EpochIgnored.class),
    ACKNOWLEDGED_BEFORE_STORED(
            "G4",
            "a delivery that was refused is taken for delivered",
            DeliveryBugs.AcknowledgesWhatItRefuses.class);

    private final String breaks;
    private final String how;
    private final Class<? extends Tampering> tampering;

    SeededBug(String breaks, String how, Class<? extends Tampering> tampering) {
        this.breaks = breaks;
        this.how = how;
        this.tampering = tampering;
    }

    Plan plan(long seed) {
        return Plan.of(seed).among(troubles());
    }

    /// What it takes. Among everything else that may go wrong some take too many seeds.
    Set<Trouble> troubles() {
        return EnumSet.allOf(Trouble.class);
    }

    /// The guarantee.
    String breaks() {
        return breaks;
    }

    Tampering tampering() {
        try {
            return tampering.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name() + ": " + how;
    }
}
