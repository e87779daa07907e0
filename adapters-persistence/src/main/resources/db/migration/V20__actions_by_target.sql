-- What was done to one thing: asked for when it is gone, to say whether a retry applied it.
CREATE INDEX operator_action_by_target ON operator_action (target);
