package com.taskmanager.application.simulation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/// Ports of one process with a crossroads before and behind each call.
record Crossed(Crossroads crossroads, String who) {
    <P> P port(Class<P> port, P inner) {
        var proxy =
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> call(inner, method, arguments));
        return port.cast(proxy);
    }

    private @Nullable Object call(
            Object inner, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        crossroads.pass(who);
        var answer = invoke(inner, method, arguments);
        crossroads.pass(who);
        return answer;
    }

    private static @Nullable Object invoke(
            Object inner, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException e) {
            throw requireNonNull(e.getCause());
        }
    }
}
