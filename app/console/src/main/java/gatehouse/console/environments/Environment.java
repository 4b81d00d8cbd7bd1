package gatehouse.console.environments;

import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.environments.settings.NameRule;
import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.environments.settings.SettingReading;
import gatehouse.console.environments.settings.SettingRule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One place where the systems run: its name, what is at stake there, and its connections.
 *
 * <p>It holds no secret, so it may be shared and reviewed. Every constructor here throws {@link
 * InvalidEnvironmentException}.
 *
 * @param id stays the same when the environment is renamed
 * @param name see {@link NameRule#ENVIRONMENT}
 * @param colour the name of the colour that it is shown in; empty where its kind decides
 * @param note what a person wants to know of it; may be empty
 * @param connections with names of their own; there may be several to one system
 */
public record Environment(
        EnvironmentId id,
        String name,
        EnvironmentKind kind,
        String colour,
        String note,
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
        PRODUCTION
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

    /** An environment without a note. */
    public Environment(
            EnvironmentId id,
            String name,
            EnvironmentKind kind,
            String colour,
            List<ConnectionSpec> connections) {
        this(id, name, kind, colour, "", connections);
    }

    /** An environment with at most one connection to each system, which is called like it. */
    public Environment(
            String name,
            EnvironmentKind kind,
            @Nullable PortosAddress portos,
            @Nullable SuperOfficeAddress superoffice,
            @Nullable SrsAddress srs) {
        this(
                EnvironmentId.ofName(name),
                name,
                kind,
                "",
                connections(EnvironmentId.ofName(name), portos, superoffice, srs));
    }

    /** An environment with Portos alone. */
    public Environment(String name, EnvironmentKind kind, @Nullable PortosAddress portos) {
        this(name, kind, portos, null, null);
    }

    /** Whether it answers to this name; large and small letters are the same. */
    public boolean isCalled(String text) {
        return nameKey().equals(nameKey(text));
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

    /** Its connections to one system. */
    public List<ConnectionSpec> connectionsTo(SystemId system) {
        return connections.stream()
                .filter(connection -> connection.system().equals(system))
                .toList();
    }

    /** The same environment with other connections. */
    public Environment with(List<ConnectionSpec> others) {
        return new Environment(id, name, kind, colour, note, others);
    }

    /**
     * The same environment without the other connections to the system of the one that was chosen.
     */
    public Environment choosing(ConnectionSpec chosen) {
        return with(
                connections.stream()
                        .filter(connection ->
                                connection.equals(chosen)
                                        || !connection.system().equals(chosen.system()))
                        .toList());
    }

    /** The first Portos; null where there is none. */
    public @Nullable PortosAddress portos() {
        return first("portos")
                .map(found -> new PortosAddress(found.address(), found.setting("prefix")))
                .orElse(null);
    }

    /** The first SuperOffice; null where there is none. */
    public @Nullable SuperOfficeAddress superoffice() {
        return first("superoffice")
                .map(found -> new SuperOfficeAddress(found.address()))
                .orElse(null);
    }

    /** The first SRS; null where there is none. */
    public @Nullable SrsAddress srs() {
        return first("srs")
                .map(found -> new SrsAddress(found.address(), found.setting("origin")))
                .orElse(null);
    }

    private Optional<ConnectionSpec> first(String system) {
        return connectionsTo(new SystemId(system)).stream().findFirst();
    }

    private static List<ConnectionSpec> connections(
            EnvironmentId id,
            @Nullable PortosAddress portos,
            @Nullable SuperOfficeAddress superoffice,
            @Nullable SrsAddress srs) {
        var all = new ArrayList<ConnectionSpec>();
        if (portos != null) {
            all.add(spec(id, "portos", portos.server(), Map.of("prefix", portos.prefix())));
        }
        if (superoffice != null) {
            all.add(spec(id, "superoffice", superoffice.base(), Map.of()));
        }
        if (srs != null) {
            all.add(spec(id, "srs", srs.base(), Map.of("origin", srs.origin())));
        }
        return all;
    }

    private static ConnectionSpec spec(
            EnvironmentId id, String system, String address, Map<String, String> settings) {
        return new ConnectionSpec(
                ConnectionId.ofName(id, system), system, new SystemId(system), address, settings);
    }

    static String accepted(String titleKey, SettingRule rule, String text) {
        return switch (rule.read(text)) {
            case SettingReading.Accepted(String value) -> value;
            case SettingReading.Refused(SettingFault fault) ->
                    throw new InvalidEnvironmentException(titleKey, fault);
        };
    }

    /**
     * The tills.
     *
     * @param server scheme, host and port, as {@code https://portos.example:8443}
     * @param prefix the path below which the interface lives, as {@code /api}; may be empty
     */
    public record PortosAddress(String server, String prefix) {
        public PortosAddress {
            server = accepted("setting.portos.server", AddressRule.SERVER, server);
            prefix = accepted("setting.portos.prefix", AddressRule.PATH, prefix);
        }
    }

    /**
     * The CRM.
     *
     * @param base the address under which its interfaces live, without a closing slash
     */
    public record SuperOfficeAddress(String base) {
        public SuperOfficeAddress {
            base = accepted("setting.superoffice.base", AddressRule.BASE, base);
        }

        /** Whether it is reached without TLS over a network. */
        public boolean plainHttp() {
            return AddressRule.plainHttp(base);
        }
    }

    /**
     * The screen recording service.
     *
     * @param base the address under which it lives, without a closing slash
     * @param origin the page it takes its calls from: scheme, host and port
     */
    public record SrsAddress(String base, String origin) {
        public SrsAddress {
            base = accepted("setting.srs.base", AddressRule.BASE, base);
            origin = accepted("setting.srs.origin", AddressRule.SERVER, origin);
        }
    }
}
