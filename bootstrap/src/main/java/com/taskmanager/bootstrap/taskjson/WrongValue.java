package com.taskmanager.bootstrap.taskjson;

/// A value that is not of the form its field has. The message is for the sender, so it must not
/// repeat the value.
final class WrongValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    WrongValue(String message) {
        super(message);
    }
}
