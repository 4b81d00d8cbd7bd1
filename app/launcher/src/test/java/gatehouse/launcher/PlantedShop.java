package gatehouse.launcher;

import gatehouse.cli.PlayedSandbox;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.EmbeddedSandbox.SandboxUser;
import gatehouse.console.environments.SystemId;
import gatehouse.sandbox.PlayedSuperOfficeAccess;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;
import gatehouse.testkit.ControlClient;
import gatehouse.testkit.SingleCallClient;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A shop whose people and devices have long names, in which nobody but the sandbox's own user has
 * the usual password. Its systems repeat, in every form, the secrets that they know.
 */
final class PlantedShop {
    /** Whom the sandbox signs in by itself, with a password that it tells everybody. */
    private static final String OWN_USER = "999";

    private static final String STAFF = "110";
    private static final String DEVICE = "TOOL2";
    private static final int LONG = 40;

    /** More than there are calls. */
    private static final int REPEATED = 400;

    private static final List<String> SYSTEMS = List.of("portos", "superoffice", "srs");
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");

    private final PlantedSecrets secrets = new PlantedSecrets();
    private final String password = planted("password");
    private final String basic = planted("basic");
    private final PlayedSandbox sandbox;

    /**
     * @param store gets the file of the shop
     */
    PlantedShop(Path store) throws Exception {
        SandboxOptions options = SandboxOptions.standard().withStore(store);
        PlayedSystems.start(options).close();
        fill(store);
        this.sandbox = new PlayedSandbox(options);
        for (int call = 0; call < REPEATED; call++) {
            for (String form : List.of("plain", "base64", "url")) {
                SYSTEMS.forEach(system -> echo(system, form, 1));
            }
        }
        secrets.add("ticket", superOffice().ticket());
        secrets.add("application token", superOffice().appToken());
        secrets.add("bearer", superOffice().token());
        keys().values().forEach(key -> secrets.add("temporary key", key));
    }

    /** A secret that no other run has, with everything that must be written in another way. */
    String planted(String name) {
        String secret = "CANARY/" + UUID.randomUUID() + "+=\"&" + name.replace(" ", "");
        secrets.add(name, secret);
        return secret;
    }

    PlayedSandbox sandbox() {
        return sandbox;
    }

    PlantedSecrets secrets() {
        return secrets;
    }

    /** The shop as the tour sees it. */
    TourShop tour() {
        return new TourShop(sandbox, this::staff);
    }

    private SandboxUser staff(SystemId system) {
        return system.equals(PortosAddress.SCHEMA.system())
                ? new SandboxUser(STAFF, password, DEVICE)
                : new SandboxUser("tje0", basic, "");
    }

    PlayedSuperOfficeAccess superOffice() {
        return sandbox.systems().superOffice();
    }

    private Map<String, String> keys() {
        return superOffice().keys();
    }

    private void echo(String system, String form, int times) {
        sandbox.systems()
                .order(
                        Map.of(
                                "kind",
                                "echo-secrets",
                                "system",
                                system,
                                "form",
                                form,
                                "times",
                                String.valueOf(times)));
    }

    /** Learns what the systems were sent and gave out. */
    void learn() throws IOException {
        PlayedSystems systems = sandbox.systems();
        var control = new ControlClient(systems.control(), systems.controlSecret());
        control.send("POST", "/faults/reset", "");
        KEY.matcher(control.send("GET", "/superoffice/logins", ""))
                .results()
                .forEach((MatchResult key) -> secrets.add("session key", key.group(1)));
        learn("portos", systems.portos().server());
        learn("srs", systems.srs().base());
    }

    private void learn(String system, URI address) throws IOException {
        echo(system, "plain", REPEATED);
        SingleCallClient.send(address.resolve("/api/sessions"), "GET", List.of(), new byte[0])
                .header("X-Echo")
                .stream()
                .flatMap(echoed -> Pattern.compile(" ").splitAsStream(echoed))
                .filter(secret -> secret.length() > 7)
                .forEach(secret -> secrets.add("token of " + system, secret));
    }

    /** Every person and every device but those that sign in. */
    private void fill(Path store) throws Exception {
        String device =
                "%s || substr('-of-the-shop-by-the-river-in-the-old-town', 1, %d - length(%s))";
        try (var shop = DriverManager.getConnection("jdbc:sqlite:" + store);
                var change = shop.createStatement();
                var passwords =
                        shop.prepareStatement(
                                "UPDATE user SET password = ? WHERE user_name <> ?")) {
            passwords.setString(1, password);
            passwords.setString(2, OWN_USER);
            passwords.executeUpdate();
            change.executeUpdate(
                    "UPDATE user SET name = name || substr(' of the shop by the river in the old"
                            + " town', 1, "
                            + LONG
                            + " - length(name)) WHERE user_name <> '"
                            + STAFF
                            + "'");
            for (String table : List.of("session", "may_use")) {
                change.executeUpdate(
                        "UPDATE "
                                + table
                                + " SET device_name = "
                                + device.formatted("device_name", LONG, "device_name")
                                + " WHERE device_name NOT IN ('TOOL1', 'TOOL2')");
            }
            change.executeUpdate(
                    "UPDATE device SET name = "
                            + device.formatted("name", LONG, "name")
                            + " WHERE name NOT IN ('TOOL1', 'TOOL2')");
        }
    }
}
