package gatehouse.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same to many things, several at once. */
final class ParallelRounds {
    private ParallelRounds() {}

    /** What is done to one of them. */
    @FunctionalInterface
    interface RoundWork<T> {
        void to(T one) throws Exception;
    }

    /** Does it to each; as many threads as {@code parallel} take the next one in turn. */
    static <T> void each(List<T> all, int parallel, RoundWork<T> work) throws Exception {
        Iterator<T> rest = all.iterator();
        var running = new ArrayList<Future<?>>();
        try (ExecutorService threads = Executors.newFixedThreadPool(parallel)) {
            for (int thread = 0; thread < parallel; thread++) {
                running.add(
                        threads.submit(() -> {
                            for (Optional<T> one = next(rest); one.isPresent(); one = next(rest)) {
                                work.to(one.get());
                            }
                            return null;
                        }));
            }
        }
        for (Future<?> one : running) {
            one.get();
        }
    }

    private static <T> Optional<T> next(Iterator<T> rest) {
        synchronized (rest) {
            return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
        }
    }
}
