package com.taskmanager.bootstrap.adapter.functions;

import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.FunctionRegistry;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Function;

/// The functions of this program, out of the catalog of Spring Cloud Function.
///
/// They are put there under their own names: the catalog by itself goes by the names of beans, and
/// use cases have the same ones.
@Component
final class Functions {
    private final FunctionRegistry catalog;

    Functions(FunctionRegistry catalog, List<FunctionRegistration<?>> registrations) {
        this.catalog = catalog;
        registrations.forEach(catalog::register);
    }

    /// Only for names that are known: any other one the catalog might take for a composition, or
    /// for some other bean.
    <I, O> Function<I, O> get(String name) {
        Function<I, O> function = catalog.lookup(name);
        if (function == null) {
            throw new IllegalStateException("no function is registered as " + name);
        }
        return function;
    }
}
