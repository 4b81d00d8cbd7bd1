package gatehouse.console.help;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.DetailFact;

import java.util.List;

/**
 * What a person can look up without a network: the language of filters, the keys, and what the
 * words on the screen mean.
 *
 * @param commands of the window; those with a key are listed
 */
public record HelpPage(List<Command> commands) {
    /** Examples of terms, each with the key of its meaning. */
    private static final List<List<String>> TERMS =
            List.of(
                    List.of("jana", "word"),
                    List.of("\"two words\"", "quoted"),
                    List.of("user:999", "user"),
                    List.of("dev:P01", "device"),
                    List.of("devicetype:PDA", "deviceType"),
                    List.of("user:9*", "star"),
                    List.of("idle>30m", "idle"),
                    List.of("started<2h", "started"),
                    List.of("expires<1h", "expires"),
                    List.of("started<2026-11-21", "date"),
                    List.of("own:yes", "own"),
                    List.of("-user:999", "not"));

    /** The words on the screen, each with the key of its meaning. */
    private static final List<List<String>> BADGES =
            List.of(
                    List.of("kind.SANDBOX", "sandbox"),
                    List.of("kind.TEST", "test"),
                    List.of("kind.PRODUCTION", "production"),
                    List.of("sessions.headline.complete", "complete"),
                    List.of("sessions.headline.incomplete", "incomplete"),
                    List.of("sessions.change.NEW", "new"),
                    List.of("sessions.change.USED", "used"),
                    List.of("sessions.change.GONE", "ended"),
                    List.of("times.expired", "expired"),
                    List.of("help.you", "own"),
                    List.of("session.unreadable", "unreadable"));

    public HelpPage {
        commands = List.copyOf(commands);
    }

    /** The terms of a filter: an example, and what it finds. */
    public List<DetailFact> filter() {
        return TERMS.stream()
                .map(one ->
                        new DetailFact(
                                one.getFirst(),
                                MessageBundle.of("help.filter." + one.getLast()),
                                ""))
                .toList();
    }

    /** The commands that have a key. */
    public List<Command> keys() {
        return commands.stream().filter(one -> !one.keys().isEmpty()).toList();
    }

    /** Words on the screen, and what they mean. */
    public List<DetailFact> badges() {
        return BADGES.stream()
                .map(one ->
                        new DetailFact(
                                MessageBundle.of(one.getFirst()),
                                MessageBundle.of("help.badge." + one.getLast()),
                                ""))
                .toList();
    }
}
