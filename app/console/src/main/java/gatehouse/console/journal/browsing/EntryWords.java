package gatehouse.console.journal.browsing;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry of the journal in words.
 *
 * @param times writes points of time
 */
public record EntryWords(TimeFormat times) {
    /** What a column shows of it. */
    public String text(JournalColumn column, JournalEntry entry) {
        return switch (column) {
            case TIME -> times.dateTime(entry.act().at());
            case OPERATOR -> entry.act().origin().operator();
            case ACT -> act(entry.act().act());
            case TARGET -> target(entry.act().target());
            case ENVIRONMENT -> entry.act().origin().environment();
            case OUTCOME -> MessageBundle.of("journal.outcome." + entry.outcome());
            case TICKET -> entry.act().reason().ticket();
        };
    }

    /** What was done; {@code word} is how the journal calls it, as is shown where no text does. */
    public static String act(String word) {
        String key = "journal.act." + word;
        return MessageBundle.bundle().containsKey(key) ? MessageBundle.of(key) : word;
    }

    /** What the device of an act is: the file of an export, the address of a pin. */
    static String placeKey(String word) {
        if (word.endsWith(".export")) {
            return "file";
        }
        return word.endsWith(".pin") || word.endsWith(".unpin") ? "address" : "device";
    }

    /** How it ended. */
    public static String outcome(JournalEntry entry) {
        return entry.completion() == null
                ? MessageBundle.of("journal.outcome.open")
                : MessageBundle.of("journal.outcome." + entry.outcome());
    }

    /** Whether nobody knows what it did. */
    public static boolean isUnknown(JournalEntry entry) {
        return entry.outcome() == JournalOutcome.UNKNOWN;
    }

    /** The name of a production environment and what is at stake; empty for any other entry. */
    public static String production(JournalEntry entry) {
        ActOrigin origin = entry.act().origin();
        return origin.kind().equals(EnvironmentKind.PRODUCTION.name())
                ? Environment.label(origin.environment(), EnvironmentKind.PRODUCTION)
                : "";
    }

    /** The person and the device, else the shortened id. */
    private static String target(ActTarget target) {
        String named =
                Stream.of(target.person(), target.device())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
        return named.isEmpty() ? target.id() : named;
    }
}
