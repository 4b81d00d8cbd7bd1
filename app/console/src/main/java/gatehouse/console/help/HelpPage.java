package gatehouse.console.help;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.DetailFact;

import java.util.List;
import java.util.Optional;

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
                    List.of("jana", "help.filter.word"),
                    List.of("\"two words\"", "help.filter.quoted"),
                    List.of("user:999", "help.filter.user"),
                    List.of("dev:P01", "help.filter.device"),
                    List.of("devicetype:PDA", "help.filter.deviceType"),
                    List.of("user:9*", "help.filter.star"),
                    List.of("idle>30m", "help.filter.idle"),
                    List.of("started<2h", "help.filter.started"),
                    List.of("expires<1h", "help.filter.expires"),
                    List.of("started<2026-11-21", "help.filter.date"),
                    List.of("own:yes", "help.filter.own"),
                    List.of("-user:999", "help.filter.not"));

    /** The words on the screen, each with the key of its meaning. */
    private static final List<List<String>> BADGES =
            List.of(
                    List.of("kind.SANDBOX", "help.badge.sandbox"),
                    List.of("kind.TEST", "help.badge.test"),
                    List.of("kind.PRODUCTION", "help.badge.production"),
                    List.of("sessions.headline.complete", "help.badge.complete"),
                    List.of("sessions.headline.incomplete", "help.badge.incomplete"),
                    List.of("sessions.change.NEW", "help.badge.new"),
                    List.of("sessions.change.USED", "help.badge.used"),
                    List.of("sessions.change.GONE", "help.badge.ended"),
                    List.of("times.expired", "help.badge.expired"),
                    List.of("help.you", "help.badge.own"),
                    List.of("session.unreadable", "help.badge.unreadable"));

    public HelpPage {
        commands = List.copyOf(commands);
    }

    /** The terms of a filter: an example, and what it finds. */
    public List<DetailFact> filter() {
        return TERMS.stream()
                .map(one -> new DetailFact(one.getFirst(), MessageBundle.of(one.getLast()), ""))
                .toList();
    }

    /** Begins the tour of the sandbox; empty where the window has none. */
    public Optional<Command> tour() {
        return commands.stream().filter(one -> one.key().equals("tour")).findFirst();
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
                                MessageBundle.of(one.getLast()),
                                ""))
                .toList();
    }
}
