package gatehouse.console.acts;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.SendPermit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One act on its way to the system: the permit that the gateway asks right before it writes each
 * request, and what is recorded of its calls. Safe for any thread.
 */
public final class ActSending implements SendPermit {
    private final WriteGuard.Grant grant;
    private final StopSignal stop;
    private final OptionalLong entry;
    private final AtomicInteger sends = new AtomicInteger();
    private final List<Long> exchanges = new ArrayList<>();
    private int status;
    private Duration lastCall = Duration.ZERO;

    /**
     * @param entry of the journal; empty where the act is done without one
     */
    ActSending(WriteGuard.Grant grant, StopSignal stop, OptionalLong entry) {
        this.grant = grant;
        this.stop = stop;
        this.entry = entry;
    }

    /** Counts a request that may be written. */
    @Override
    public Optional<String> refusal() {
        Optional<String> why = refusalNow();
        if (why.isEmpty()) {
            sends.incrementAndGet();
        }
        return why;
    }

    @Override
    public OptionalLong actEntry() {
        return entry;
    }

    /** Records a call that was part of sending the act. */
    @Override
    public synchronized void observed(Exchange exchange) {
        exchanges.add(exchange.number());
        status = exchange.status();
        lastCall = exchange.took();
    }

    /** Why nothing may be sent now. */
    Optional<String> refusalNow() {
        if (stop.isStopped()) {
            return Optional.of("stopped");
        }
        return grant.holds() ? Optional.empty() : Optional.of("read-only");
    }

    /** How many requests were written, or were about to be. */
    public int sends() {
        return sends.get();
    }

    synchronized int status() {
        return status;
    }

    synchronized Duration lastCall() {
        return lastCall;
    }

    synchronized List<Long> exchanges() {
        return List.copyOf(exchanges);
    }
}
