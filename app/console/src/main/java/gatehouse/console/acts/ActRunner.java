package gatehouse.console.acts;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
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
import java.time.InstantSource;
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
    private final InstantSource clock;
    private final ActEvents events;

    /**
     * @param retries the waits of acts that may be sent again
     * @param events gets every result
     */
    public ActRunner(
            Journal journal,
            RetryPolicy retries,
            RetryDelay pause,
            InstantSource clock,
            ActEvents events) {
        this.journal = journal;
        this.retries = retries;
        this.pause = pause;
        this.clock = clock;
        this.events = events;
    }

    /** The listeners to results. */
    public ActEvents events() {
        return events;
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
        ActResult<T, R> result;
        try (ActHold _ = site.hold();
                procedure) {
            result = new ActRun<>(request, site, procedure, stop).run();
        }
        events.publish(result);
        return result;
    }

    /** One act from its beginning to its end. */
    private final class ActRun<T, R> {
        private final ActRequest<T> request;
        private final ActSite site;
        private final ActProcedure<T, R> procedure;
        private final StopSignal stop;
        private Instant begun = clock.instant();

        ActRun(ActRequest<T> request, ActSite site, ActProcedure<T, R> procedure, StopSignal stop) {
            this.request = request;
            this.site = site;
            this.procedure = procedure;
            this.stop = stop;
        }

        ActResult<T, R> run() {
            Optional<CallFailure.NotSent> early = refusedEarly();
            if (early.isPresent()) {
                return unsent(new ActOutcome.NotTried<>(failure(early.get())));
            }
            try {
                return switch (procedure.prepare(request.target())) {
                    case ActReadiness.Ready<T>(T target) -> begin(target);
                    case ActReadiness.Changed<T>(T now) -> unsent(new ActOutcome.Changed<>(now));
                    case ActReadiness.AlreadySo<T> _ -> unsent(new ActOutcome.AlreadySo<>(false));
                    case ActReadiness.Unfit<T>(WorkFailure why) ->
                            unsent(new ActOutcome.NotTried<>(why));
                };
            } catch (IOException failed) {
                return unsent(new ActOutcome.NotTried<>(WorkFailure.of(failed)));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return unsent(new ActOutcome.NotTried<>(WorkFailure.of(stopped)));
            }
        }

        private Optional<CallFailure.NotSent> refusedEarly() {
            if (request.kind().needsReason()
                    && request.cause() == ActCause.PERSON
                    && request.reason().text().isBlank()) {
                return Optional.of(new CallFailure.NotSent("no-reason"));
            }
            return grant().isEmpty()
                    ? Optional.of(new CallFailure.NotSent("read-only"))
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
                return unsent(
                        new ActOutcome.NotTried<>(failure(new CallFailure.NotSent("read-only"))));
            }
            begun = clock.instant();
            OptionalLong entry;
            try {
                entry = OptionalLong.of(journal.begin(entry()).id());
            } catch (JournalException failed) {
                if (request.kind().journal(request.cause()) == JournalRule.REQUIRED) {
                    return unsent(new ActOutcome.NotTried<>(WorkFailure.of(failed)));
                }
                log.error("An act is done without a journal entry", failed);
                entry = OptionalLong.empty();
            }
            return done(target, new ActSending(grant.get(), stop), entry);
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
                SendReading<R> reading = sent(target, sending);
                outcome = ActOutcome.of(reading, looked(target, reading), sending.sends());
            } catch (RuntimeException bug) {
                outcome =
                        new ActOutcome.Unknown<>(
                                Optional.of(WorkFailure.of(bug)),
                                new ActConfirmation.NotPossible());
                log.error("An act ended by a fault of the program", bug);
            }
            Duration took = Duration.between(begun, clock.instant());
            procedure.settle(target, outcome);
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

        private SendReading<R> sent(T target, ActSending sending) {
            SendReading<R> reading = procedure.send(target, sending);
            boolean unanswered = reading instanceof SendReading.PerhapsDone<R>;
            for (int tries = 1; ; tries++) {
                Optional<Duration> wait = waitBeforeRetry(reading, tries);
                if (wait.isEmpty() || !waited(wait.get()) || sending.refusalNow().isPresent()) {
                    return reading;
                }
                SendReading<R> next = procedure.send(target, sending);
                if (next instanceof SendReading.NotSent<R>) {
                    return reading;
                }
                reading = unanswered ? afterUnanswered(next) : next;
                unanswered |= next instanceof SendReading.PerhapsDone<R>;
            }
        }

        private Optional<Duration> waitBeforeRetry(SendReading<R> reading, int tries) {
            return switch (request.kind().retry()) {
                case NEVER -> Optional.empty();
                case WHILE_BUSY ->
                        reading instanceof SendReading.Refused<R>(WorkFailure.Call call)
                                ? retries.waitWhileBusy(call.what(), tries)
                                : Optional.empty();
                case ONCE_IF_UNANSWERED ->
                        tries == 1 && isUnanswered(reading)
                                ? Optional.of(RetryPolicy.AFTER_NO_ANSWER)
                                : Optional.empty();
            };
        }

        private boolean isUnanswered(SendReading<R> reading) {
            return switch (reading) {
                case SendReading.PerhapsDone<R>(WorkFailure.Call call) ->
                        call.what() instanceof CallFailure.Unknown;
                case SendReading.NotSent<R>(WorkFailure.Call call) ->
                        call.what() instanceof CallFailure.Unreachable;
                case SendReading.PerhapsDone<R> _,
                        SendReading.NotSent<R> _,
                        SendReading.Done<R> _,
                        SendReading.AlreadySo<R> _,
                        SendReading.Disputed<R> _,
                        SendReading.Refused<R> _ ->
                        false;
            };
        }

        /** A refusal after a lost answer may only mean that the first try did it. */
        private SendReading<R> afterUnanswered(SendReading<R> next) {
            return next instanceof SendReading.Refused<R>(WorkFailure why)
                    ? new SendReading.PerhapsDone<>(why)
                    : next;
        }

        private boolean waited(Duration wait) {
            try {
                pause.of(wait);
                return true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
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
            }
        }

        private boolean complete(
                long entry, ActOutcome<T, R> outcome, ActSending sending, Duration took) {
            var completion =
                    new ActCompletion(
                            clock.instant(),
                            outcome.journalOutcome(request.kind()),
                            sending.status(),
                            took.toMillis(),
                            sending.sends(),
                            sending.exchanges(),
                            procedure.detail(outcome),
                            Map.of());
            try {
                journal.complete(entry, completion);
                return true;
            } catch (JournalException failed) {
                log.error("The journal could not be completed for entry {}", entry, failed);
                return false;
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
                    Duration.between(begun, clock.instant()),
                    OptionalLong.empty(),
                    true);
        }

        private static WorkFailure failure(CallFailure.NotSent why) {
            return WorkFailure.of(new CallException(why, null));
        }
    }
}
