package org.jemaa.ballot.roll;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jemaa.ballot.OwnTransactions;

/** Writes down what a piece of work asks the roll's database on its own thread, statement by statement, commits included: timers ask it meanwhile. */
@ApplicationScoped
public class RollStatements {

    @Resource(lookup = "java:app/jdbc/roll")
    private DataSource source;
    @Inject
    private RollDatabase database;

    public List<String> of(Callable<?> work) throws Exception {
        Object real = realOne(database);
        Field field = RollDatabase.class.getDeclaredField("transactions");
        field.setAccessible(true);
        Object before = field.get(real);
        var heard = Collections.synchronizedList(new ArrayList<String>());
        field.set(real, new OwnTransactions(listening(heard, Thread.currentThread())));
        try {
            work.call();
        } finally {
            field.set(real, before);
        }
        return heard;
    }

    /** Behind the proxy that the container injects. */
    private static Object realOne(Object proxy) throws ReflectiveOperationException {
        Object metadata = Class.forName("org.jboss.weld.proxy.WeldClientProxy", true, proxy.getClass().getClassLoader()).getMethod("getMetadata").invoke(proxy);
        return Class.forName("org.jboss.weld.proxy.WeldClientProxy$Metadata", true, proxy.getClass().getClassLoader()).getMethod("getContextualInstance")
            .invoke(metadata);
    }

    private DataSource listening(List<String> heard, Thread work) {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
            Object answer = call(source, method, arguments);
            return answer instanceof Connection connection && Thread.currentThread() == work ? listening(connection, heard) : answer;
        });
    }

    private static Connection listening(Connection connection, List<String> heard) {
        return (Connection) Proxy.newProxyInstance(RollStatements.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                heard.add((String) arguments[0]);
            } else if (method.getName().equals("commit")) {
                heard.add("COMMIT");
            }
            return call(connection, method, arguments);
        });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
