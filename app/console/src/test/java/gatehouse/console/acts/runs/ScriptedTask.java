package gatehouse.console.acts.runs;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.console.acts.ActCause;
import gatehouse.console.acts.ActConfirmation;
import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActRequest;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.RetryRule;
import gatehouse.console.acts.StopSignal;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.WorkFailure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Acts that end as a test says: done, unless it says otherwise. */
final class ScriptedTask implements RunTask {
    private static final ActKind KIND =
            ActKind.guarded("sessions.revoke", JournalOutcome.REVOKED, RetryRule.NEVER);

    /** Ends an act; may change what happens afterwards. */
    @FunctionalInterface
    interface ActScript {
        ActOutcome<String, String> end(StopSignal stop);
    }

    final List<Integer> performed = new CopyOnWriteArrayList<>();
    private final Map<Integer, ActScript> scripts = new ConcurrentHashMap<>();
    private final int size;

    ScriptedTask(int size) {
        this.size = size;
    }

    /** An act that is told what to do. */
    ScriptedTask on(int line, ActScript script) {
        scripts.put(line, script);
        return this;
    }

    static ActOutcome<String, String> done() {
        return new ActOutcome.Done<>(Optional.of("result"), new ActConfirmation.Seen());
    }

    static ActOutcome<String, String> notSent(String why) {
        return new ActOutcome.NotTried<>(WorkFailure.notSent(why));
    }

    static ActOutcome<String, String> refused(int status) {
        var problem = new ProblemDetails(status, null, null, null, List.of(), null, null, "");
        CallFailure failure =
                status == 401
                        ? new CallFailure.Unauthorized(problem)
                        : new CallFailure.Refused(problem);
        return new ActOutcome.Refused<>(
                new WorkFailure.Call(new CallException(failure, null)), false);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public PerformedAct perform(int line, StopSignal stop) {
        performed.add(line);
        ActOutcome<String, String> outcome = scripts.getOrDefault(line, _ -> done()).end(stop);
        var request =
                new ActRequest<>(
                        KIND,
                        new ActOrigin("jana", "Store 12", "TEST", "first"),
                        "target",
                        new ActTarget("id " + line, "", ""),
                        new ActReason("left the shop", ""),
                        ActCause.PERSON);
        int sends = outcome instanceof ActOutcome.NotTried ? 0 : 1;
        return new PerformedAct(
                new ActResult<>(
                        request,
                        outcome,
                        sends == 0 ? 0 : 200,
                        sends,
                        Duration.ofMillis(10),
                        List.of(),
                        Instant.EPOCH,
                        Duration.ofMillis(20),
                        OptionalLong.empty(),
                        true),
                "act " + line);
    }

    @Override
    public String notTried(int line, RunEnding why) {
        return "left " + line + " " + why;
    }
}
