package com.taskmanager.bootstrap.door;

import com.taskmanager.bootstrap.problem.Refused;

import org.springframework.stereotype.Component;

import java.util.function.Supplier;

/// Answers a call that changes something.
@Component
public final class Once {
    /// What `work` answers. Its refusals are answers too; failures are not, they pass through.
    public Answer answer(Call call, Supplier<Answer> work) {
        return answerOrRefusal(work);
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
}
