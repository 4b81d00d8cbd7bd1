package gatehouse.console.portos;

import gatehouse.console.acts.runs.store.RunCounts;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What came of a run, as text for a ticket: where, when in UTC, how many, why; no secret.
 *
 * @param where its environment; empty where that was removed since
 */
public record RunTicket(Optional<Environment> where, RunHeader of, RunCounts counts) {
    /** The text, a line for each. */
    public String text() {
        var lines = new ArrayList<String>();
        lines.add(MessageBundle.of("receipt.title", of.environment()));
        where.map(Environment::ticketLine).ifPresent(lines::add);
        lines.add(line("journal.fact.connection", of.connection()));
        lines.add(
                line("journal.fact.at", of.startedAt().truncatedTo(ChronoUnit.SECONDS).toString()));
        lines.add(line("journal.fact.outcome", counts.text()));
        lines.add(line("journal.fact.reason", of.reason().text()));
        if (!of.reason().ticket().isEmpty()) {
            lines.add(line("journal.fact.ticket", of.reason().ticket()));
        }
        lines.add(line("journal.fact.run", of.run()));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String key, String value) {
        return MessageBundle.of(key) + ": " + value;
    }
}
