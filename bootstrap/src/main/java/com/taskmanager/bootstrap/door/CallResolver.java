package com.taskmanager.bootstrap.door;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/// Hands a [Call] to controllers, when its body is of a type that they read.
final class CallResolver implements HandlerMethodArgumentResolver {
    private static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");
    private static final List<MediaType> BODY = List.of(MediaType.APPLICATION_JSON);
    private static final List<MediaType> PATCH = List.of(MERGE_PATCH, MediaType.APPLICATION_JSON);

    private final Calls calls;

    CallResolver(Calls calls) {
        this.calls = calls;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class;
    }

    @Override
    public Call resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException, HttpMediaTypeNotSupportedException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        checkType(request);
        var call = calls.of(request);
        refuseUntyped(request, call);
        return call;
    }

    private static void checkType(HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        var sent = request.getContentType();
        if (sent != null && readable(request).stream().noneMatch(type -> isOf(type, sent))) {
            throw new HttpMediaTypeNotSupportedException(
                    MediaType.APPLICATION_OCTET_STREAM, readable(request), method(request));
        }
    }

    /// A body that does not say what it is might be anything.
    private static void refuseUntyped(HttpServletRequest request, Call call)
            throws HttpMediaTypeNotSupportedException {
        if (request.getContentType() == null && !call.request().body().isEmpty()) {
            throw new HttpMediaTypeNotSupportedException(
                    MediaType.APPLICATION_OCTET_STREAM, readable(request), method(request));
        }
    }

    private static boolean isOf(MediaType type, String sent) {
        try {
            return type.equalsTypeAndSubtype(MediaType.parseMediaType(sent));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private static List<MediaType> readable(HttpServletRequest request) {
        return method(request).equals(HttpMethod.PATCH) ? PATCH : BODY;
    }

    private static HttpMethod method(HttpServletRequest request) {
        return HttpMethod.valueOf(request.getMethod());
    }
}
