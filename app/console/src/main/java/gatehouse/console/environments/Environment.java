package gatehouse.console.environments;

import gatehouse.console.environments.settings.NameRule;
import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.environments.settings.SettingReading;
import gatehouse.console.environments.settings.SettingRule;
import gatehouse.console.words.MessageBundle;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One place where the systems run: its name, what is at stake there, and its connections.
 *
 * <p>It holds no secret, so it may be shared and reviewed. Every constructor here throws {@link
 * InvalidEnvironmentException}.
 *
 * @param id stays the same when the environment is renamed
 * @param name see {@link NameRule#ENVIRONMENT}
 * @param colour the name of a colour of CSS, such as {@code dark-blue}, that stands beside its
 *     name; may be empty
 * @param note what a person wants to know of it; may be empty
 * @param unshared whether acts go on while a shared journal cannot be reached
 * @param defaults what is said once for all connections to a system
 * @param connections with names of their own; there may be several to one system
 */
public record Environment(
        EnvironmentId id,
        String name,
        EnvironmentKind kind,
        String colour,
        String note,
        UnsharedActRule unshared,
        ConnectionDefaults defaults,
        List<ConnectionSpec> connections) {

    /** Always there and in no file; its connections are known when it runs. */
    public static final Environment SANDBOX =
            new Environment(
                    EnvironmentId.ofName("Sandbox"),
                    "Sandbox",
                    EnvironmentKind.SANDBOX,
                    "",
                    List.of());

    /** What is at stake. */
    public enum EnvironmentKind {
        SANDBOX,
        TEST,
        PRODUCTION;

        /** The word in files and in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a person must not forget of how its systems are reached, for people: plain HTTP, pinned
     * certificates; empty where there is nothing of the kind.
     */
    public String marks() {
        boolean pinned = connections.stream().anyMatch(one -> one.trust().pin().isPresent());
        return Stream.of(
                        plainHttp() ? MessageBundle.of("environments.plainHttp") : "",
                        pinned ? MessageBundle.of("environments.pinned") : "")
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Whether acts go on while a shared journal cannot be reached. */
    public enum UnsharedActRule {
        /** They do, unless the environment is one of production. */
        DEFAULT(""),
        ALLOW("allow"),
        REFUSE("refuse");

        private final String word;

        UnsharedActRule(String word) {
            this.word = word;
        }

        /** What a file has of it; empty where it has nothing. */
        String word() {
            return word;
        }
    }

    public Environment {
        name = accepted("environments.name", NameRule.ENVIRONMENT, name);
        connections = List.copyOf(connections);
        var names = new HashSet<String>();
        for (ConnectionSpec connection : connections) {
            String title = "environments.connection";
            accepted(title, NameRule.CONNECTION, connection.name());
            if (!names.add(connection.name().toLowerCase(Locale.ROOT))) {
                throw new InvalidEnvironmentException(
                        title, new SettingFault("setting.fault.connectionTaken"));
            }
        }
    }

    /** An environment without a note, which says nothing for all its connections. */
    public Environment(
            EnvironmentId id,
            String name,
            EnvironmentKind kind,
            String colour,
            List<ConnectionSpec> connections) {
        this(
                id,
                name,
                kind,
                colour,
                "",
                UnsharedActRule.DEFAULT,
                ConnectionDefaults.NONE,
                connections);
    }

    /** A new environment by its name, with connections that are called like their systems. */
    public Environment(String name, EnvironmentKind kind, SystemAddress... addresses) {
        this(
                EnvironmentId.ofName(name),
                name,
                kind,
                "",
                connections(EnvironmentId.ofName(name), addresses));
    }

    /** Whether it answers to this name; large and small letters are the same. */
    public boolean isCalled(String text) {
        return nameKey().equals(nameKey(text));
    }

    /**
     * Whether a person who was asked for its name before a change typed just that: here large and
     * small letters differ, and only spaces around it do not count.
     */
    public boolean isConfirmedBy(String typed) {
        return name.equals(typed.strip());
    }

    /** Its name with what is at stake, for people. */
    public String label() {
        return label(name, kind);
    }

    /** The same of an environment of which no more is known. */
    public static String label(String name, EnvironmentKind kind) {
        return MessageBundle.of("environments.label", name, MessageBundle.of("kind." + kind));
    }

    /** The same as a line of a text that is taken along, such as one for a ticket. */
    public String ticketLine() {
        return MessageBundle.of("journal.fact.environment") + ": " + label();
    }

    /** What its name has in common with those that count as the same. */
    public String nameKey() {
        return nameKey(name);
    }

    /** What names have in common that differ in large and small letters or in their accents. */
    public static String nameKey(String name) {
        return EnvironmentNames.key(name);
    }

    /** Its connection of that name; large and small letters are the same. */
    public Optional<ConnectionSpec> connection(String called) {
        return connections.stream().filter(one -> one.isCalled(called)).findFirst();
    }

    /** Whether anything sent to one of its systems can be read on the way. */
    public boolean plainHttp() {
        return connections.stream().anyMatch(ConnectionSpec::plainHttp);
    }

    /** Whether acts go on while a shared journal cannot be reached. */
    public boolean mayActUnshared() {
        return switch (unshared) {
            case DEFAULT -> kind != EnvironmentKind.PRODUCTION;
            case ALLOW -> true;
            case REFUSE -> false;
        };
    }

    /** Its connections to one system. */
    public List<ConnectionSpec> connectionsTo(SystemId system) {
        return connections.stream()
                .filter(connection -> connection.system().equals(system))
                .toList();
    }

    /** The same environment with other connections. */
    public Environment with(List<ConnectionSpec> others) {
        return new Environment(id, name, kind, colour, note, unshared, defaults, others);
    }

    private static List<ConnectionSpec> connections(EnvironmentId id, SystemAddress... addresses) {
        return Arrays.stream(addresses)
                .map(address -> {
                    String name = address.schema().system().value();
                    return address.connection(ConnectionId.ofName(id, name), name);
                })
                .toList();
    }

    static String accepted(String titleKey, SettingRule rule, String text) {
        return switch (rule.read(text)) {
            case SettingReading.Accepted(String value) -> value;
            case SettingReading.Refused(SettingFault fault) ->
                    throw new InvalidEnvironmentException(titleKey, fault);
        };
    }
}
