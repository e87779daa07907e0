package com.taskmanager.domain.task;

/// What an update was, when it was only that.
public enum UpdateKind {
    UPDATED,
    PRIORITY_CHANGED,
    /// From no due date to one.
    DUE_DATE_SET,
    /// Tags were added, none removed.
    TAGS_ADDED,
    REOPENED,
    SKIPPED,
    RESTORED;

    static UpdateKind of(Task before, Task after) {
        if (onlyDetailsDiffer(before, after)) {
            return ofDetails(before.details(), after.details());
        }
        boolean onlyDueWasSet =
                before.details().equals(after.details())
                        && before.schedule().due() == null
                        && after.schedule().due() != null
                        && after.schedule().recurrence() == null
                        && before.schedule().zone().equals(after.schedule().zone());
        return onlyDueWasSet ? DUE_DATE_SET : UPDATED;
    }

    private static boolean onlyDetailsDiffer(Task before, Task after) {
        return before.schedule().equals(after.schedule());
    }

    private static UpdateKind ofDetails(Details before, Details after) {
        if (after.equals(before.withPriority(after.priority()))) {
            return PRIORITY_CHANGED;
        }
        boolean onlyTags = after.equals(before.withTags(after.tags()));
        return onlyTags && after.tags().onlyAddTo(before.tags()) ? TAGS_ADDED : UPDATED;
    }
}
