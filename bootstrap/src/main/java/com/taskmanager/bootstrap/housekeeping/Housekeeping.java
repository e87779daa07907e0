package com.taskmanager.bootstrap.housekeeping;

import com.taskmanager.application.bin.EmptyBin;
import com.taskmanager.application.eventlog.KeepEventLog;
import com.taskmanager.application.idempotency.ForgetAnswers;
import com.taskmanager.application.port.Unavailable;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/// Removes what has been in the bin for 30 days, answers kept for repeated requests for a day, and
/// days of the event log. One process of the cluster does it at a time; nothing breaks should two
/// do it after all.
@Component
class Housekeeping {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final EmptyBin emptyBin;
    private final ForgetAnswers forgetAnswers;
    private final KeepEventLog keepEventLog;

    Housekeeping(EmptyBin emptyBin, ForgetAnswers forgetAnswers, KeepEventLog keepEventLog) {
        this.emptyBin = emptyBin;
        this.forgetAnswers = forgetAnswers;
        this.keepEventLog = keepEventLog;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @SchedulerLock(name = "housekeeping", lockAtLeastFor = "PT5M", lockAtMostFor = "PT30M")
    void tidyUp() {
        tell("tasks left the bin for good", emptyBin::run);
        tell("answers to old requests were forgotten", forgetAnswers::run);
        tell("days of the event log were forgotten", keepEventLog::run);
    }

    private static void tell(String what, IntSupplier chore) {
        try {
            int count = chore.getAsInt();
            if (count > 0) {
                log.info("{} {}", count, what);
            }
        } catch (Unavailable e) {
            log.warn("no housekeeping now, next try in an hour: {}", e.getMessage());
        }
    }
}
