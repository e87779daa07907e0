package com.taskmanager.application.idempotency;

import com.taskmanager.application.idempotency.KeptAnswers.Claim;
import com.taskmanager.application.idempotency.KeptAnswers.KeyUse;
import com.taskmanager.application.idempotency.OnceResult.Fresh;
import com.taskmanager.application.idempotency.OnceResult.InProgress;
import com.taskmanager.application.idempotency.OnceResult.KeyReused;
import com.taskmanager.application.idempotency.OnceResult.Repeated;
import com.taskmanager.application.port.UnitOfWork;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

final class OncePerKeyService implements OncePerKey {
    static final Duration KEPT_FOR = Duration.ofHours(24);

    private final UnitOfWork unitOfWork;
    private final KeptAnswers answers;
    private final InstantSource clock;

    OncePerKeyService(UnitOfWork unitOfWork, KeptAnswers answers, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public OnceResult run(KeyUse use, Supplier<StoredAnswer> command) {
        return unitOfWork.run(() -> answer(use, command));
    }

    private OnceResult answer(KeyUse use, Supplier<StoredAnswer> command) {
        var now = clock.instant();
        return switch (answers.claim(use, now, now.minus(KEPT_FOR))) {
            case Claim.Taken() -> new Fresh(kept(use, command.get()));
            case Claim.Held() -> new InProgress();
            case Claim.Answered(var fingerprint, var answer) ->
                    fingerprint.equals(use.fingerprint()) ? new Repeated(answer) : new KeyReused();
        };
    }

    private StoredAnswer kept(KeyUse use, StoredAnswer answer) {
        answers.keep(use.user(), use.key(), answer);
        return answer;
    }
}
