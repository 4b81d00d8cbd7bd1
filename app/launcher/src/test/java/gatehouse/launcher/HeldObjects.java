package gatehouse.launcher;

import javafx.beans.value.ObservableValue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Objects of Gatehouse that can be reached from one of them, and what they say of themselves. The
 * sandbox is left out: it plays servers, which know every secret.
 */
final class HeldObjects {
    private static final String OURS = "gatehouse.";
    private static final String SANDBOX = "gatehouse.sandbox.";

    private final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> waiting = new ArrayDeque<>();

    private HeldObjects(Object root) {
        waiting.add(root);
    }

    /** The text of each object, with the name of its class. */
    static Map<String, String> texts(Object root) throws IllegalAccessException {
        return new HeldObjects(root).texts();
    }

    private Map<String, String> texts() throws IllegalAccessException {
        var texts = new HashMap<String, String>();
        while (!waiting.isEmpty()) {
            Object next = waiting.pop();
            if (known.add(next)) {
                if (isOurs(next.getClass())) {
                    texts.put(calmly(next::toString), next.getClass().getName());
                    addFields(next);
                } else {
                    parts(next).filter(part -> part != null).forEach(waiting::push);
                }
            }
        }
        return texts;
    }

    private static boolean isOurs(Class<?> kind) {
        return kind.getName().startsWith(OURS) && !kind.getName().startsWith(SANDBOX);
    }

    private static Stream<?> parts(Object holder) {
        return switch (holder) {
            case Optional<?> value -> value.stream();
            case Collection<?> all -> Stream.of(copied(all));
            case Map<?, ?> map ->
                    Stream.concat(Stream.of(copied(map.keySet())), Stream.of(copied(map.values())));
            case Object[] all -> Arrays.stream(all);
            case ObservableValue<?> value -> Stream.ofNullable(value.getValue());
            case AtomicReference<?> value -> Stream.ofNullable(value.get());
            default -> Stream.empty();
        };
    }

    private static Object[] copied(Collection<?> all) {
        return calmly(all::toArray);
    }

    /** Reads something that other threads may change; then it is read again. */
    private static <T> T calmly(Supplier<T> read) {
        while (true) {
            try {
                return read.get();
            } catch (ConcurrentModificationException | IndexOutOfBoundsException changed) {
                Thread.onSpinWait();
            }
        }
    }

    private void addFields(Object holder) throws IllegalAccessException {
        for (Class<?> kind = holder.getClass(); isOurs(kind); kind = kind.getSuperclass()) {
            for (Field field : List.of(kind.getDeclaredFields())) {
                if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    Object value = field.get(holder);
                    if (value != null) {
                        waiting.push(value);
                    }
                }
            }
        }
    }
}
