package com.taskmanager.bootstrap.wiring;

import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.lookup.ShowTimeline;
import com.taskmanager.persistence.inbox.JdbcInbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

/// What operators see of events, whichever roles this process has.
@Configuration(proxyBeanMethods = false)
class LookupWiring {
    @Bean
    ShowTimeline showTimeline(JdbcInbox tables, List<Consumer> consumers) {
        return new Lookups(tables.lookups(), consumers).showTimeline();
    }
}
