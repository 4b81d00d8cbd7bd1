package gatehouse.cli.environments;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputColumn;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.trust.ShownCertificate;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.words.TimeFormat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;

import java.util.List;

/**
 * One step towards a connection that needed no sign-in, as the terminal shows it.
 *
 * @param connection the name of the connection
 */
record ConnectionProbe(String connection, ProbeStep step) {
    static List<OutputColumn<ConnectionProbe>> columns() {
        return List.of(
                OutputColumn.plain("connection", title("connection"), ConnectionProbe::connection),
                OutputColumn.plain("call", title("call"), probe -> probe.step.call()),
                OutputColumn.hidden("url", ConnectionProbe::url),
                new OutputColumn<>(
                        "answered",
                        title("answered"),
                        ConnectionProbe::answered,
                        ConnectionProbe::answeredShown),
                new OutputColumn<>(
                        "status",
                        title("status"),
                        ConnectionProbe::status,
                        ConnectionProbe::statusShown),
                new OutputColumn<>(
                        "millis",
                        title("millis"),
                        ConnectionProbe::millis,
                        ConnectionProbe::tookShown),
                OutputColumn.plain("detail", title("detail"), probe -> probe.step.detail()),
                OutputColumn.hidden("step", probe -> probe.step.stage().word()),
                OutputColumn.hidden("certificates", ConnectionProbe::certificates));
    }

    boolean answered() {
        return step.answered();
    }

    private static String title(String key) {
        return TerminalMessages.of("environments.test.title." + key);
    }

    private String answeredShown() {
        return TerminalMessages.of(answered() ? "environments.test.yes" : "environments.test.no");
    }

    private @Nullable String url() {
        Exchange exchange = step.exchange();
        return exchange == null ? null : exchange.url();
    }

    private int status() {
        Exchange exchange = step.exchange();
        return exchange == null ? 0 : exchange.status();
    }

    private String statusShown() {
        return status() == 0 ? "" : String.valueOf(status());
    }

    private long millis() {
        return step.took().toMillis();
    }

    private String tookShown() {
        return TimeFormat.took(step.took());
    }

    /** Those that the server showed, its own first. */
    private ArrayNode certificates() {
        ArrayNode all = JsonWriter.object().putArray("certificates");
        for (ShownCertificate shown : step.chain()) {
            all.addObject()
                    .put("subject", shown.subject())
                    .put("issuer", shown.issuer())
                    .put("names", shown.names())
                    .put("notBefore", shown.notBefore().toString())
                    .put("notAfter", shown.notAfter().toString())
                    .put("sha256", shown.sha256());
        }
        return all;
    }
}
