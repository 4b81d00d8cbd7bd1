package gatehouse.clients.gateway;

import gatehouse.clients.http.CallMeasurement;
import gatehouse.clients.http.ClockPair;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** When a call came how far, counted from its start. Safe for any thread. */
final class TimingMarks {
    /** What a call comes to, in this order; what it does not need is left out. */
    enum TimingMark {
        NAME_ASKED,
        NAME_FOUND,
        CONNECTING,
        SECURING,
        CONNECTED,
        SENDING,
        SENT,
        ANSWERED
    }

    private final ClockPair clocks;
    private final long start;
    private final Map<TimingMark, Duration> marks = new EnumMap<>(TimingMark.class);

    TimingMarks(ClockPair clocks) {
        this.clocks = clocks;
        this.start = clocks.mark();
    }

    /** Notes a mark; of several the first one counts, as where a second address is tried. */
    synchronized void first(TimingMark mark) {
        marks.putIfAbsent(mark, clocks.since(start));
    }

    /** Notes a mark; of several the last one counts. */
    synchronized void last(TimingMark mark) {
        marks.put(mark, clocks.since(start));
    }

    /** What was measured until now, the end of the call. */
    synchronized CallMeasurement measured(long requestBytes, boolean responseCut) {
        Duration end = clocks.since(start);
        return new CallMeasurement(
                requestBytes,
                responseCut,
                between(TimingMark.NAME_ASKED, TimingMark.NAME_FOUND, end),
                between(
                        TimingMark.CONNECTING,
                        marks.containsKey(TimingMark.SECURING)
                                ? TimingMark.SECURING
                                : TimingMark.CONNECTED,
                        end),
                between(TimingMark.SECURING, TimingMark.CONNECTED, end),
                between(TimingMark.SENDING, TimingMark.SENT, end),
                between(TimingMark.SENT, TimingMark.ANSWERED, end),
                Optional.ofNullable(marks.get(TimingMark.ANSWERED)).map(end::minus));
    }

    private Optional<Duration> between(TimingMark from, TimingMark to, Duration end) {
        Duration begun = marks.get(from);
        Duration over = marks.getOrDefault(to, end);
        return begun == null || over.compareTo(begun) < 0
                ? Optional.empty()
                : Optional.of(over.minus(begun));
    }
}
