package gatehouse.console.temporarykey;

import gatehouse.clients.http.CallResult;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.superoffice.AgentOperation;
import gatehouse.clients.superoffice.KeyVerdict;
import gatehouse.clients.superoffice.access.TemporaryKey;
import gatehouse.clients.superoffice.answer.TemporaryKeyInfo;
import gatehouse.console.connections.superoffice.AgentCallRetrier;
import gatehouse.console.connections.superoffice.AgentCallRetrier.AgentCallReport;
import gatehouse.console.connections.superoffice.CallSummary;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.work.ParallelRunner;
import gatehouse.console.work.RetryDelay;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Judges temporary keys (contract: SuperOffice 5, 6 and 13.1). A key is in the body of its request
 * and nowhere else; no method throws for what a system answers.
 */
public final class KeyCheckService {
    /** How many keys are checked at the same time. */
    public static final int AT_ONCE = 4;

    private final SuperOfficeConnection superOffice;
    private final AgentCallRetrier calls;

    /** Checks keys through {@code superOffice}; waits between repeats by {@code pause}. */
    public KeyCheckService(SuperOfficeConnection superOffice, RetryDelay pause) {
        this.superOffice = superOffice;
        this.calls = new AgentCallRetrier(superOffice, pause);
    }

    /**
     * Checks one line of what was pasted: one {@code CheckTemporaryKey}, repeated as what changes
     * nothing. A line that holds no key is told so, and nothing is sent for it.
     */
    public KeyCheckResult check(PastedKeyLine line) throws InterruptedException {
        Optional<TemporaryKey> key = line.key();
        return key.isPresent()
                ? check(line.number(), key.get())
                : new KeyCheckResult(
                        line.number(),
                        new KeyVerdict.CouldNotCheck(line.obstacle().trouble()),
                        Optional.of(line.obstacle()),
                        seen(null, 0, 0));
    }

    /**
     * Checks many, four at a time, and tells each as soon as it is known, on any thread. When it is
     * interrupted, no new call starts, and what was not checked is not told.
     */
    public void checkAll(List<PastedKeyLine> lines, Consumer<KeyCheckResult> told)
            throws InterruptedException {
        ParallelRunner.each(lines, AT_ONCE, line -> told.accept(check(line)));
    }

    /** Checks one form of a key, as of a second check that the person asked for. */
    public KeyCheckResult check(int number, TemporaryKey key) throws InterruptedException {
        AgentCallReport<CallResult<TemporaryKeyInfo>> told =
                calls.read(
                        () -> superOffice.person(agent -> agent.checkTemporaryKey(key, List.of())));
        return switch (told) {
            case AgentCallReport.Answered<CallResult<TemporaryKeyInfo>>(
                            var answer,
                            int attempts,
                            int lost) -> {
                KeyVerdict verdict = KeyVerdict.of(answer.value());
                yield new KeyCheckResult(
                        number,
                        verdict,
                        verdict instanceof KeyVerdict.CouldNotCheck
                                ? Optional.of(SuperOfficeFailure.incomplete())
                                : Optional.empty(),
                        seen(answer.exchange(), attempts, lost));
            }
            case AgentCallReport.Failed<CallResult<TemporaryKeyInfo>>(
                            var why,
                            int attempts,
                            int lost) -> {
                SuperOfficeFailure obstacle = SuperOfficeFailure.of(why);
                yield new KeyCheckResult(
                        number,
                        new KeyVerdict.CouldNotCheck(obstacle.trouble()),
                        Optional.of(obstacle),
                        seen(why.exchange(), attempts, lost));
            }
        };
    }

    private static CallSummary seen(@Nullable Exchange exchange, int attempts, int lost) {
        return CallSummary.of(exchange, AgentOperation.CHECK_TEMPORARY_KEY, attempts, lost);
    }
}
