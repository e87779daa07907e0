package com.taskmanager.application.inbox;

import java.util.List;

/// The quick way, unless the consumer has to be careful.
record ChosenTrial(Trial quick, Trial careful, Care care) implements Trial {
    @Override
    public void run(Consumer consumer, List<Arrival> arrivals, Outcomes outcomes) {
        var chosen = care.isTakenBy(consumer.name()) ? careful : quick;
        chosen.run(consumer, arrivals, outcomes);
    }
}
