package gatehouse.cli.environments;

import gatehouse.cli.output.Column;
import gatehouse.cli.output.Texts;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.superoffice.AgentException;
import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.words.Times;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What came of one call that needs no sign-in.
 *
 * @param connection which system, as {@code portos}
 * @param answered whether the answer was as documented
 * @param exchange what was on the wire; null where nothing was tried
 * @param detail what the answer says, or why there is none
 */
record Probe(
        String connection,
        String call,
        boolean answered,
        @Nullable Exchange exchange,
        String detail) {
    /** One call, and what it tells. */
    interface Call {
        String send() throws CallException;
    }

    /**
     * Sends one call.
     *
     * @param wire holds the last exchange after it
     */
    static Probe of(String connection, String name, Call call, AtomicReference<Exchange> wire) {
        try {
            String told = call.send();
            return new Probe(connection, name, true, wire.get(), told);
        } catch (CallException failed) {
            return new Probe(connection, name, false, failed.exchange(), why(failed));
        }
    }

    private static String why(CallException failed) {
        return failed instanceof AgentException
                ? Obstacle.of(failed).sentence().text()
                : FailureWords.ofRead(Failure.of(failed), "Portos").text();
    }

    static List<Column<Probe>> columns() {
        return List.of(
                Column.plain("connection", title("connection"), Probe::connection),
                Column.plain("call", title("call"), Probe::call),
                Column.hidden("url", probe -> probe.exchange == null ? null : probe.exchange.url()),
                new Column<>("answered", title("answered"), Probe::answered, Probe::answeredShown),
                new Column<>("status", title("status"), Probe::status, Probe::statusShown),
                new Column<>("millis", title("millis"), Probe::millis, Probe::tookShown),
                Column.plain("detail", title("detail"), Probe::detail));
    }

    private static String title(String key) {
        return Texts.of("environments.test.title." + key);
    }

    private String answeredShown() {
        return Texts.of(answered ? "environments.test.yes" : "environments.test.no");
    }

    private int status() {
        return exchange == null ? 0 : exchange.status();
    }

    private String statusShown() {
        return status() == 0 ? "" : String.valueOf(status());
    }

    private long millis() {
        return exchange == null ? 0 : exchange.took().toMillis();
    }

    private String tookShown() {
        return exchange == null ? "" : Times.took(exchange.took());
    }
}
