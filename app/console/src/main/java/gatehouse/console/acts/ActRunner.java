package gatehouse.console.acts;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.work.RetryDelay;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.WorkFailure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Does every act, in one order: refuses early, prepares, asks the guard, begins a journal entry,
 * sends, sends again only by the rule of the kind, looks, settles, completes the journal entry, and
 * publishes the result. It blocks, and never throws for what a system answers or for an interrupt.
 * Safe for any thread.
 */
public final class ActRunner {
    private static final Logger log = LoggerFactory.getLogger(ActRunner.class);

    private final Journal journal;
    private final RetryPolicy retries;
    private final RetryDelay pause;
    private final ClockPair clocks;
    private final ActEvents events;

    /**
     * @param retries the waits of acts that may be sent again
     * @param events gets every result
     */
    public ActRunner(
            Journal journal,
            RetryPolicy retries,
            RetryDelay pause,
            ClockPair clocks,
            ActEvents events) {
        this.journal = journal;
        this.retries = retries;
        this.pause = pause;
        this.clocks = clocks;
        this.events = events;
    }

    /** The listeners to results. */
    public ActEvents events() {
        return events;
    }

    /** Where every act is recorded. */
    public Journal journal() {
        return journal;
    }

    /** Does an act that nobody stops. */
    public <T, R> ActResult<T, R> run(
            ActRequest<T> request, ActSite site, ActProcedure<T, R> procedure) {
        return run(request, site, procedure, StopSignal.NEVER);
    }

    /**
     * Does one act.
     *
     * @param procedure how it is done; closed afterwards
     * @param stop keeps what is not sent yet from being sent
     */
    public <T, R> ActResult<T, R> run(
            ActRequest<T> request, ActSite site, ActProcedure<T, R> procedure, StopSignal stop) {
        ActHold hold = site.hold();
        try {
            ActResult<T, R> result = closing(new ActRun<>(request, site, procedure, stop));
            // Before the connection may be closed: who listens may look at it once more.
            events.publish(result);
            return result;
        } finally {
            events.guard("giving the connection back", hold::close);
        }
    }

    private <T, R> ActResult<T, R> closing(ActRun<T, R> act) {
        try {
            return act.run();
        } finally {
            events.guard("closing", act.procedure::close);
        }
    }

    /** One act from its beginning to its end. */
    private final class ActRun<T, R> {
        private final ActRequest<T> request;
        private final ActSite site;
        private final ActProcedure<T, R> procedure;
        private final StopSignal stop;
        private final RepeatedSending<T, R> repeated;
        private Instant begun = clocks.now();
        private long mark = clocks.mark();

        ActRun(ActRequest<T> request, ActSite site, ActProcedure<T, R> procedure, StopSignal stop) {
            this.request = request;
            this.site = site;
            this.procedure = procedure;
            this.stop = stop;
            this.repeated =
                    new RepeatedSending<>(procedure, request.kind().retry(), retries, pause);
        }

        ActResult<T, R> run() {
            Optional<WorkFailure> early = refusedEarly();
            if (early.isPresent()) {
                return unsent(new ActOutcome.NotTried<>(early.get()));
            }
            return switch (prepared()) {
                case ActReadiness.Ready<T>(T target) -> begin(target);
                case ActReadiness.Changed<T>(T now) -> unsent(new ActOutcome.Changed<>(now));
                case ActReadiness.AlreadySo<T> _ -> unsent(new ActOutcome.AlreadySo<>(false));
                case ActReadiness.Unfit<T>(WorkFailure why) ->
                        unsent(new ActOutcome.NotTried<>(why));
            };
        }

        private ActReadiness<T> prepared() {
            try {
                return procedure.prepare(request.target());
            } catch (IOException failed) {
                return new ActReadiness.Unfit<>(WorkFailure.of(failed));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return new ActReadiness.Unfit<>(WorkFailure.of(stopped));
            } catch (RuntimeException fault) {
                events.report("preparing", fault);
                return new ActReadiness.Unfit<>(WorkFailure.of(fault));
            }
        }

        private Optional<WorkFailure> refusedEarly() {
            if (request.kind().needsReason()
                    && request.cause() == ActCause.PERSON
                    && request.reason().text().isBlank()) {
                return Optional.of(WorkFailure.notSent("no-reason"));
            }
            return grant().isEmpty()
                    ? Optional.of(WorkFailure.notSent("read-only"))
                    : Optional.empty();
        }

        private Optional<WriteGuard.Grant> grant() {
            return request.kind().isGuarded(request.cause())
                    ? site.guard().grant()
                    : Optional.of(WriteGuard.Grant.UNGUARDED);
        }

        private ActResult<T, R> begin(T target) {
            Optional<WriteGuard.Grant> grant = grant();
            if (grant.isEmpty()) {
                return unsent(new ActOutcome.NotTried<>(WorkFailure.notSent("read-only")));
            }
            begun = clocks.now();
            mark = clocks.mark();
            boolean required = request.kind().journal(request.cause()) == JournalRule.REQUIRED;
            OptionalLong entry;
            try {
                entry = OptionalLong.of(journal.begin(entry(), required));
            } catch (JournalException | RuntimeException failed) {
                if (failed instanceof RuntimeException fault) {
                    events.report("the journal", fault);
                }
                if (required) {
                    return unsent(ActOutcome.notBegun(failed));
                }
                log.error("An act is done without a journal entry", failed);
                entry = OptionalLong.empty();
            }
            return done(target, new ActSending(grant.get(), stop, entry), entry);
        }

        private ActRecord entry() {
            return new ActRecord(
                    begun,
                    request.origin(),
                    site.signedInUser(),
                    site.clockOffset().orElse(null),
                    request.kind().word(),
                    request.named(),
                    request.reason(),
                    Map.of());
        }

        private ActResult<T, R> done(T target, ActSending sending, OptionalLong entry) {
            ActOutcome<T, R> outcome;
            try {
                SendReading<R> reading = repeated.send(target, sending);
                outcome = ActOutcome.of(reading, looked(target, reading), sending.sends());
            } catch (RuntimeException fault) {
                outcome =
                        new ActOutcome.Unknown<>(
                                Optional.of(WorkFailure.of(fault)),
                                new ActConfirmation.NotPossible());
                events.report("sending", fault);
            }
            Duration took = clocks.since(mark);
            settle(target, outcome);
            boolean noted =
                    entry.isPresent() && complete(entry.getAsLong(), outcome, sending, took);
            return new ActResult<>(
                    request,
                    outcome,
                    sending.status(),
                    sending.sends(),
                    sending.lastCall(),
                    sending.exchanges(),
                    begun,
                    took,
                    entry,
                    noted);
        }

        private void settle(T target, ActOutcome<T, R> outcome) {
            events.guard("settling", () -> procedure.settle(target, outcome));
        }

        private ActLook looked(T target, SendReading<R> reading) {
            boolean needless =
                    reading instanceof SendReading.Refused<R>
                            || reading instanceof SendReading.NotSent<R>;
            if (needless) {
                return new ActLook.NotPossible();
            }
            try {
                return procedure.look(target, reading);
            } catch (IOException failed) {
                return new ActLook.Failed(WorkFailure.of(failed));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return new ActLook.Failed(WorkFailure.of(stopped));
            } catch (RuntimeException fault) {
                events.report("looking", fault);
                return new ActLook.Failed(WorkFailure.of(fault));
            }
        }

        private boolean complete(
                long entry, ActOutcome<T, R> outcome, ActSending sending, Duration took) {
            var completion =
                    new ActCompletion(
                            clocks.now(),
                            outcome.journalOutcome(request.kind()),
                            sending.status(),
                            took.toMillis(),
                            sending.sends(),
                            sending.exchanges(),
                            detail(outcome),
                            Map.of());
            try {
                journal.complete(entry, completion);
                return true;
            } catch (JournalException failed) {
                log.error("The journal could not be completed for entry {}", entry, failed);
                return false;
            } catch (RuntimeException fault) {
                events.report("completing the journal", fault);
                return false;
            }
        }

        private String detail(ActOutcome<T, R> outcome) {
            try {
                return procedure.detail(outcome);
            } catch (RuntimeException fault) {
                events.report("naming the outcome", fault);
                return outcome.detailWord();
            }
        }

        private ActResult<T, R> unsent(ActOutcome<T, R> outcome) {
            return new ActResult<>(
                    request,
                    outcome,
                    0,
                    0,
                    Duration.ZERO,
                    List.of(),
                    begun,
                    clocks.since(mark),
                    OptionalLong.empty(),
                    true);
        }
    }
}
