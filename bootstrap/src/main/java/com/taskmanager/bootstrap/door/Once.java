package com.taskmanager.bootstrap.door;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.idempotency.Fingerprint;
import com.taskmanager.application.idempotency.IdempotencyKey;
import com.taskmanager.application.idempotency.KeptAnswers.KeyUse;
import com.taskmanager.application.idempotency.OncePerKey;
import com.taskmanager.application.idempotency.OnceResult;
import com.taskmanager.application.idempotency.StoredAnswer;
import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.bootstrap.problem.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.TreeMap;
import java.util.function.Supplier;

/// Answers calls that change something: under an idempotency key once, and the same again for
/// whoever asks again.
@Component
public final class Once {
    private final OncePerKey oncePerKey;

    Once(OncePerKey oncePerKey) {
        this.oncePerKey = oncePerKey;
    }

    /// What `work` answers. Its refusals are answers too, and kept; failures pass through.
    public Answer answer(Call call, Supplier<Answer> work) {
        var use = use(call);
        return use == null
                ? answerOrRefusal(work)
                : answer(oncePerKey.run(use, () -> stored(answerOrRefusal(work))));
    }

    private static Answer answer(OnceResult result) {
        return switch (result) {
            case OnceResult.Fresh(var stored) -> answer(stored);
            case OnceResult.Repeated(var stored) -> answer(stored);
            case OnceResult.KeyReused() ->
                    Answer.of(
                            Problem.of(
                                    Code.IDEMPOTENCY_KEY_REUSED,
                                    "This Idempotency-Key stands for another request."));
            case OnceResult.InProgress() ->
                    Answer.of(
                            Problem.of(
                                    Code.IDEMPOTENCY_IN_PROGRESS,
                                    "The first request with this Idempotency-Key is still running."));
        };
    }

    private static @Nullable KeyUse use(Call call) {
        var request = call.request();
        return request.idempotencyKey() == null
                ? null
                : new KeyUse(
                        call.caller().user(),
                        new IdempotencyKey(request.idempotencyKey()),
                        Fingerprint.of(
                                request.method(),
                                request.path(),
                                request.ifMatch(),
                                request.body().bytes()));
    }

    private static Answer answerOrRefusal(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            if (refused.problem().isFailure()) {
                throw refused;
            }
            return Answer.of(refused.problem());
        }
    }

    private static StoredAnswer stored(Answer answer) {
        return new StoredAnswer(
                answer.status(), answer.headers(), EventData.of(answer.body().bytes()));
    }

    private static Answer answer(StoredAnswer stored) {
        return new Answer(
                stored.status(),
                new TreeMap<>(stored.headers()),
                Content.of(stored.body().bytes()));
    }
}
