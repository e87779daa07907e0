package com.taskmanager.application.inbox;

import java.util.Optional;

/// Dead letters one at a time, as operators deal with them. Changes are part of the unit of work
/// that has locked the letter.
public interface FiledLetters {
    /// As last committed, without a lock.
    Optional<FiledLetter> find(long id);

    /// Locks it until the unit of work ends, waiting for whoever has it; as it is then. After the
    /// position and the user.
    Optional<FiledLetter> lock(long id);

    /// Writes status, error and attempts.
    void replace(FiledLetter letter);

    void remove(long id);
}
