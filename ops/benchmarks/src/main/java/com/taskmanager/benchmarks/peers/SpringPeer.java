package com.taskmanager.benchmarks.peers;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.EnableAsync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

/// A Spring Boot application of one peer, configured by itself as its documentation says, and by
/// properties; the others that lie on the class path are left out.
final class SpringPeer {
    private static final List<String> MODULITH =
            List.of(
                    "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
                    "org.springframework.modulith.events.config.EventExternalizationAutoConfiguration",
                    "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
                    "org.springframework.modulith.events.jackson.JacksonEventSerializationConfiguration",
                    "org.springframework.modulith.moments.autoconfigure.MomentsAutoConfiguration");

    private SpringPeer() {}

    static ConfigurableApplicationContext withoutModulith(
            DataSource pool,
            Map<String, Object> properties,
            Consumer<GenericApplicationContext> beans) {
        var all = new HashMap<>(properties);
        all.put("spring.autoconfigure.exclude", String.join(",", MODULITH));
        return run(pool, all, beans);
    }

    static ConfigurableApplicationContext withoutNamastack(
            DataSource pool,
            Map<String, Object> properties,
            Consumer<GenericApplicationContext> beans) {
        var all = new HashMap<>(properties);
        all.put("namastack.outbox.enabled", false);
        return run(pool, all, beans);
    }

    private static ConfigurableApplicationContext run(
            DataSource pool,
            Map<String, Object> properties,
            Consumer<GenericApplicationContext> beans) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .properties(
                        "spring.main.banner-mode=off", "spring.main.register-shutdown-hook=false")
                .initializers(context -> register((GenericApplicationContext) context, pool, beans))
                .run();
    }

    private static void register(
            GenericApplicationContext context,
            DataSource pool,
            Consumer<GenericApplicationContext> beans) {
        context.registerBean("dataSource", DataSource.class, () -> pool);
        beans.accept(context);
    }

    @EnableAutoConfiguration
    @EnableAsync
    static class Application {}
}
