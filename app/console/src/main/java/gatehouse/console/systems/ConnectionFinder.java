package gatehouse.console.systems;

import gatehouse.clients.http.CallException;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.systems.ProbeStep.ProbeStage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out which system answers at an address, by the same calls as the test of a connection:
 * without signing in, and with nothing that has an effect.
 *
 * @param tester takes the steps
 */
public record ConnectionFinder(ConnectionTester tester) {
    /**
     * What was found.
     *
     * @param connection the one that was answered; empty where none was
     * @param better texts of settings that its server wants, by their keys
     * @param why the step that came furthest, where none was answered
     */
    public record FoundConnection(
            Optional<ConnectionSpec> connection, Map<String, String> better, String why) {}

    /**
     * Asks one after the other until a system answers; blocks meanwhile.
     *
     * @param possible connections that the address may mean; at least one
     * @throws CallException when the thread is interrupted
     */
    public FoundConnection find(List<ConnectionSpec> possible) throws CallException {
        Optional<ProbeStep> furthest = Optional.empty();
        for (ConnectionSpec connection : possible) {
            List<ProbeStep> steps = tester.test(connection);
            if (steps.stream().anyMatch(ProbeStep::isFromSystem)) {
                return new FoundConnection(Optional.of(connection), steps.getLast().better(), "");
            }
            ProbeStep last = steps.getLast();
            boolean isFurther =
                    furthest.filter(step -> step.stage().compareTo(last.stage()) >= 0).isEmpty();
            furthest = isFurther ? Optional.of(last) : furthest;
            if (last.stage() == ProbeStage.PORT || last.stage() == ProbeStage.TLS) {
                break;
            }
        }
        return new FoundConnection(
                Optional.empty(), Map.of(), furthest.map(ProbeStep::detail).orElseThrow());
    }
}
