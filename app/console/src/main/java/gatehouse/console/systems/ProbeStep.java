package gatehouse.console.systems;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.trust.ShownCertificate;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What came of one step towards a system; no step needs a sign-in or has an effect.
 *
 * @param stage what the step finds out
 * @param call the call that was sent, or the word of the stage where none was; promised in JSON
 * @param answered whether the step came to what it should
 * @param exchange what was on the wire; null where no request was sent
 * @param took how long the step took
 * @param chain the certificates that the server showed, its own first; empty but for TLS
 * @param detail what was found, or why it was not
 * @param better texts of settings with which the step would have been answered, by their keys;
 *     empty where there are none
 */
public record ProbeStep(
        ProbeStage stage,
        String call,
        boolean answered,
        @Nullable Exchange exchange,
        Duration took,
        List<ShownCertificate> chain,
        String detail,
        Map<String, String> better) {
    /** What a step finds out, in the order of the steps. */
    public enum ProbeStage {
        /** Whether the name leads to an address. */
        NAME("name"),
        /** Whether the port is open. */
        PORT("port"),
        /** Whether TLS is spoken there, and whose certificate is shown. */
        TLS("tls"),
        /** Which system answers. */
        SYSTEM("system"),
        /** Whether the path is the one of the system's resources. */
        PREFIX("prefix");

        private final String word;

        ProbeStage(String word) {
            this.word = word;
        }

        /** The word in JSON. */
        public String word() {
            return word;
        }
    }

    public ProbeStep {
        chain = List.copyOf(chain);
        better = Map.copyOf(better);
    }

    /** A step that says nothing of other settings. */
    public ProbeStep(
            ProbeStage stage,
            String call,
            boolean answered,
            @Nullable Exchange exchange,
            Duration took,
            List<ShownCertificate> chain,
            String detail) {
        this(stage, call, answered, exchange, took, chain, detail, Map.of());
    }

    /** A step that was not taken, with the reason. */
    public static ProbeStep refused(ProbeStage stage, String why) {
        return new ProbeStep(stage, stage.word(), false, null, Duration.ZERO, List.of(), why);
    }

    /** Whether a system has answered, be it as it should or not. */
    public boolean isFromSystem() {
        return answered && stage.compareTo(ProbeStage.SYSTEM) >= 0;
    }
}
