package com.taskmanager.bootstrap.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

import java.util.Arrays;
import java.util.Objects;

/// Hands the parameters of a URL to controllers that know them, and refuses any to all others.
final class QueryStringResolver implements HandlerMethodArgumentResolver, HandlerInterceptor {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == QueryString.class;
    }

    @Override
    public QueryString resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return QueryString.of(request.getQueryString());
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !knowsParameters(method)) {
            var fields = QueryString.of(request.getQueryString()).fields();
            fields.refuseOthers();
            fields.errors().refuseIfAny();
        }
        return true;
    }

    private boolean knowsParameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(this::supportsParameter);
    }
}
