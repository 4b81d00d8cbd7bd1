package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;
import gatehouse.console.environments.Environment;

import javafx.util.Subscription;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/**
 * The last calls of the program, over all environments: the evidence behind the screen. It keeps
 * 5,000 calls and 64 MiB at most. Where that is too little, the oldest refreshes that the program
 * made by itself are removed first, then the oldest other reads, and writes and failed calls last;
 * what happened just now stays in any case. Safe for any thread.
 */
public final class WireLog {
    /** The most calls that are kept. */
    public static final int MOST_CALLS = 5_000;

    /** The most memory that they may take, by {@link ExchangeMemory}. */
    public static final long MOST_BYTES = 64L << 20;

    /** As many of the last calls are not removed before older ones, whatever they are. */
    private static final int JUST_NOW = 100;

    private final int mostCalls;
    private final long mostBytes;
    private final Map<KeepingRank, Deque<MeasuredEntry>> kept = new EnumMap<>(KeepingRank.class);
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private Optional<WireEntry> last = Optional.empty();
    private long calls;
    private long bytes;
    private int size;

    /** What is removed first stands first. */
    private enum KeepingRank {
        REFRESH,
        READ,
        LASTING;

        static KeepingRank of(WireEntry entry) {
            if (entry.isBackgroundRefresh()) {
                return REFRESH;
            }
            return entry.isRead() && entry.mark() == StatusMark.GOOD ? READ : LASTING;
        }
    }

    /**
     * A call with its place in the order in which the calls ended.
     *
     * @param bytes the memory that it takes
     */
    private record MeasuredEntry(WireEntry entry, long place, long bytes) {}

    /** An empty log. */
    public WireLog() {
        this(MOST_CALLS, MOST_BYTES);
    }

    /** An empty log with other bounds. */
    WireLog(int mostCalls, long mostBytes) {
        this.mostCalls = mostCalls;
        this.mostBytes = mostBytes;
        for (KeepingRank rank : KeepingRank.values()) {
            kept.put(rank, new ArrayDeque<>());
        }
    }

    /** Notes the calls that are made in an environment. */
    public Consumer<Exchange> of(Environment environment) {
        Optional<Environment> where = Optional.of(environment);
        return exchange -> add(new WireEntry(exchange, where));
    }

    /** Notes the calls that belong to no environment. */
    public Consumer<Exchange> ofNone() {
        return exchange -> add(new WireEntry(exchange, Optional.empty()));
    }

    /** The calls that are kept, the newest first. */
    public List<WireEntry> newestFirst() {
        var all = new ArrayList<MeasuredEntry>();
        synchronized (kept) {
            kept.values().forEach(all::addAll);
        }
        // Three sorted runs, which the sort of the library merges.
        all.sort(Comparator.comparingLong(MeasuredEntry::place).reversed());
        return all.stream().map(MeasuredEntry::entry).toList();
    }

    /** The call with that number of its exchange; empty where it was removed. */
    public Optional<WireEntry> find(long number) {
        synchronized (kept) {
            return kept.values().stream()
                    .flatMap(Deque::stream)
                    .map(MeasuredEntry::entry)
                    .filter(entry -> entry.number() == number)
                    .findFirst();
        }
    }

    /** The calls with these numbers that are in the log, in no order. */
    List<WireEntry> find(Set<Long> numbers) {
        synchronized (kept) {
            return kept.values().stream()
                    .flatMap(Deque::stream)
                    .map(MeasuredEntry::entry)
                    .filter(entry -> numbers.contains(entry.number()))
                    .toList();
        }
    }

    /** Those of these numbers whose calls are not in the log. */
    Set<Long> removed(Set<Long> numbers) {
        var missing = new HashSet<>(numbers);
        find(numbers).forEach(entry -> missing.remove(entry.number()));
        return missing;
    }

    /**
     * The calls of an act that are in the log, the newest first.
     *
     * @param entry its number in the journal
     * @param begun when it was begun; what was sent before belongs to an earlier journal
     */
    public List<WireEntry> callsOf(long entry, Instant begun) {
        return newestFirst().stream()
                .filter(call -> call.exchange().scope().actEntry().equals(OptionalLong.of(entry)))
                .filter(call -> !call.exchange().sentAt().isBefore(begun))
                .toList();
    }

    /** The last call; empty before the first. */
    public Optional<WireEntry> last() {
        synchronized (kept) {
            return last;
        }
    }

    /** How many calls were made, also those that are no longer kept. */
    public long calls() {
        synchronized (kept) {
            return calls;
        }
    }

    /** How many calls were removed. */
    public long removed() {
        synchronized (kept) {
            return calls - size;
        }
    }

    /** The memory that the kept calls take. */
    long bytes() {
        synchronized (kept) {
            return bytes;
        }
    }

    /** Calls {@code changed} after each further call, on the thread that made it. */
    public Subscription listen(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    private void add(WireEntry entry) {
        long needed = ExchangeMemory.of(entry.exchange());
        synchronized (kept) {
            calls++;
            size++;
            bytes += needed;
            last = Optional.of(entry);
            queue(KeepingRank.of(entry)).addLast(new MeasuredEntry(entry, calls, needed));
            while (size > mostCalls || (bytes > mostBytes && size > 1)) {
                remove();
            }
        }
        listeners.forEach(Runnable::run);
    }

    private Deque<MeasuredEntry> queue(KeepingRank rank) {
        return kept.getOrDefault(rank, new ArrayDeque<>());
    }

    private void remove() {
        Deque<MeasuredEntry> from = oldest();
        for (Deque<MeasuredEntry> queue : kept.values()) {
            MeasuredEntry first = queue.peekFirst();
            if (first != null && first.place() <= calls - JUST_NOW) {
                from = queue;
                break;
            }
        }
        bytes -= from.removeFirst().bytes();
        size--;
    }

    /** Where the oldest of all calls is. */
    private Deque<MeasuredEntry> oldest() {
        return kept.values().stream()
                .filter(queue -> !queue.isEmpty())
                .min(Comparator.comparingLong(queue -> queue.getFirst().place()))
                .orElseThrow();
    }
}
