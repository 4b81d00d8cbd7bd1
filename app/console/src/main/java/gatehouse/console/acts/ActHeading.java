package gatehouse.console.acts;

import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActReason;
import gatehouse.console.words.ActTrace;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.ScreenNotice;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How a dialog names an act.
 *
 * @param title the act and its whole object
 * @param about what it is done to
 * @param consequence what it means
 * @param confirm what the decisive button says: one to three words
 * @param ends whether it ends something
 */
public record ActHeading(
        String title, String about, String consequence, String confirm, boolean ends) {
    /**
     * The outcome as text for a ticket: what, to whom, where, when in UTC, the result, why, and the
     * number in the journal. It has no secret, and of an id its beginning at most.
     *
     * @param where the environment in which it was done
     * @param outcome what came of it
     */
    public String ticket(Environment where, ScreenNotice outcome, ActReason why) {
        List<String> lines = new ArrayList<>(List.of(title));
        if (!about.isEmpty()) {
            lines.add(about);
        }
        lines.add(where.ticketLine());
        outcome.trace().ifPresent(act -> lines.add(line("journal.fact.at", moment(act))));
        lines.add(line("journal.fact.outcome", (outcome.title() + " " + outcome.text()).strip()));
        if (!why.text().isEmpty()) {
            lines.add(line("journal.fact.reason", why.text()));
        }
        if (!why.ticket().isEmpty()) {
            lines.add(line("journal.fact.ticket", why.ticket()));
        }
        outcome.trace()
                .ifPresent(act ->
                        act.entry()
                                .ifPresent(entry ->
                                        lines.add(line("ticket.entry", String.valueOf(entry)))));
        return String.join("\n", lines) + "\n";
    }

    private static String moment(ActTrace act) {
        return act.begun().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String line(String key, String value) {
        return MessageBundle.of(key) + ": " + value;
    }
}
