package gatehouse.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What has been set up so far; it is taken down in the opposite order. */
final class ClosingStack implements AutoCloseable {
    private final Deque<Runnable> closings = new ArrayDeque<>();

    <T> T put(T thing, Consumer<? super T> close) {
        closings.push(() -> close.accept(thing));
        return thing;
    }

    @Override
    public void close() {
        while (!closings.isEmpty()) {
            closings.pop().run();
        }
    }
}
