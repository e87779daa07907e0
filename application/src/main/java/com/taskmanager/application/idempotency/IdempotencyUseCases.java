package com.taskmanager.application.idempotency;

import com.taskmanager.application.port.UnitOfWork;

import java.time.InstantSource;

/// Puts the use cases on idempotency keys together.
public record IdempotencyUseCases(UnitOfWork unitOfWork, KeptAnswers answers, InstantSource clock) {
    private static final int BATCH = 1_000;

    public OncePerKey oncePerKey() {
        return new OncePerKeyService(unitOfWork, answers, clock);
    }

    public ForgetAnswers forgetAnswers() {
        return () -> {
            var expiry = clock.instant().minus(OncePerKeyService.KEPT_FOR);
            int total = 0;
            int dropped;
            do {
                dropped = unitOfWork.run(() -> answers.forget(expiry, BATCH));
                total += dropped;
            } while (dropped == BATCH);
            return total;
        };
    }
}
