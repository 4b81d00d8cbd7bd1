package gatehouse.sandbox.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a test ordered: the kind of a fault and its parameters, all as texts. */
public record FaultOrder(Map<String, String> parameters) {
    public String text(String name, String standard) {
        return parameters.getOrDefault(name, standard);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    public int number(String name, int standard) {
        return Integer.parseInt(text(name, Integer.toString(standard)));
    }

    public Duration duration(String name, String standard) {
        return Duration.parse(text(name, standard));
    }
}
