package gatehouse.sandbox.instruments;

import gatehouse.sandbox.faults.FaultCatalog;
import gatehouse.sandbox.faults.InjectedFaults;
import gatehouse.sandbox.faults.SecretMemory;
import gatehouse.sandbox.http.ConnectionDroppedException;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.variants.ContractVariants;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a test can set and read of one played system, alike for all systems. */
public record SystemInstruments(
        ContractVariants variants,
        InjectedFaults faults,
        CallCounters counters,
        RuleViolations violations,
        RequestLog log,
        SecretMemory secrets) {

    public static SystemInstruments of(
            ContractVariants variants,
            FaultCatalog catalog,
            SecretMemory secrets,
            InstantSource clock) {
        return new SystemInstruments(
                variants,
                new InjectedFaults(catalog),
                new CallCounters(),
                new RuleViolations(clock),
                new RequestLog(clock),
                secrets);
    }

    /**
     * Counts and logs a call, and how it ended.
     *
     * @param label how the call is counted
     * @param details what the log tells of the call besides, without secrets
     */
    public PlayedAnswer record(
            String label, Map<String, ?> details, Supplier<PlayedAnswer> acting) {
        counters.count(label);
        RequestLog.LoggedRequest entry = log.arrived(label, details);
        try {
            PlayedAnswer answer = acting.get();
            entry.answered(answer.status());
            return answer;
        } catch (ConnectionDroppedException dropped) {
            entry.dropped();
            throw dropped;
        }
    }

    /** Acts on a call, or lets the fault strike that was ordered for it. */
    public PlayedAnswer act(
            String label, ReceivedCall call, Function<ReceivedCall, PlayedAnswer> acting) {
        secrets.rememberFrom(call);
        return faults.next(label)
                .map(fault -> fault.strike(call, acting))
                .orElseGet(() -> acting.apply(call));
    }
}
