package com.taskmanager.application.inbox;

/// What the inbox does with every kind of delivery, over any implementation of its ports.
public interface InboxContract
        extends InboxOrderContract,
                InboxFailureContract,
                InboxSetAsideContract,
                InboxErrorContract,
                InboxLetterContract,
                InboxHeldStreamContract,
                InboxHeldUserContract,
                InboxUnitContract {}
