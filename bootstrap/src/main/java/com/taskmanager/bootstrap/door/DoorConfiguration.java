package com.taskmanager.bootstrap.door;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/// How requests become arguments, at every door alike.
@Configuration(proxyBeanMethods = false)
class DoorConfiguration implements WebMvcConfigurer {
    private final QueryStringResolver queryStrings = new QueryStringResolver();
    private final Calls calls;

    DoorConfiguration(Calls calls) {
        this.calls = calls;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallResolver(calls));
        resolvers.add(queryStrings);
        resolvers.add(new TaskIdResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(queryStrings).addPathPatterns("/api/**", "/functions/**");
    }
}
