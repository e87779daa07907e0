package com.taskmanager.persistence.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

/// Has the server explain each prepared statement before it is executed, with the same parameters
/// in the same transaction, and keeps what it said. Nothing of that execution remains.
public final class ExplainingDatabase extends DelegatingDataSource {
    private final List<Plan> plans = new CopyOnWriteArrayList<>();

    public ExplainingDatabase(DataSource database) {
        super(database);
    }

    public List<Plan> plans() {
        return plans;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return proxy(
                Connection.class,
                (_, method, arguments) -> {
                    var result = invoke(connection, method, arguments);
                    return result instanceof PreparedStatement statement && arguments != null
                            ? explained(connection, (String) arguments[0], statement)
                            : result;
                });
    }

    private PreparedStatement explained(
            Connection connection, String sql, PreparedStatement statement) {
        var explanation = new Explanation(connection, sql);
        return proxy(
                PreparedStatement.class,
                (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        plans.addAll(explanation.plans());
                    } else if (method.getName().startsWith("set") && arguments != null) {
                        explanation.set(explain -> invoke(explain, method, arguments));
                    }
                    return invoke(statement, method, arguments);
                });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(
            Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
