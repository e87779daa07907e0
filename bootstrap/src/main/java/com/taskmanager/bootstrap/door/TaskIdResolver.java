package com.taskmanager.bootstrap.door;

import com.taskmanager.bootstrap.problem.Refused;
import com.taskmanager.domain.task.TaskId;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

import java.util.Map;
import java.util.regex.Pattern;

/// Reads `{id}` in a path. What cannot be an id names no task, like an id that nobody has.
final class TaskIdResolver implements HandlerMethodArgumentResolver {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,17}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == TaskId.class;
    }

    @Override
    public TaskId resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var variables =
                web.getAttribute(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                        RequestAttributes.SCOPE_REQUEST);
        if (variables instanceof Map<?, ?> map
                && map.get("id") instanceof String id
                && FORM.matcher(id).matches()) {
            return new TaskId(Long.parseLong(id));
        }
        throw new Refused(Results.noSuchTask());
    }
}
