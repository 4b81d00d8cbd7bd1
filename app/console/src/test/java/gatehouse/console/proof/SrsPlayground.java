package gatehouse.console.proof;

import gatehouse.clients.http.CertificateTrust;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.work.HandClock;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;
import gatehouse.testkit.VariantTable;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A played SRS for many cases one after the other; its clock is that of the tests. */
final class SrsPlayground implements AutoCloseable {
    /** No list of origins takes longer to take effect. */
    private static final Duration BEYOND_ANY_DELAY = Duration.ofSeconds(121);

    private static final String REPEATED = "a login is not repeated by itself";

    final HandClock clock = new HandClock(Instant.now());
    final PlayedSystems sandbox;
    final SandboxControl control;
    final HomeFolder home;
    final Journal journal;

    SrsPlayground(Path folder) {
        this.sandbox =
                PlayedSystems.start(SandboxOptions.standard().withSessions(1).withClock(clock));
        this.control = new SandboxControl(sandbox.control(), sandbox.controlSecret());
        this.home = HomeFolder.of(folder);
        this.journal = new Journal(home);
    }

    VariantTable table() {
        return control.table("srs");
    }

    /** As it was at the start but for these readings; nobody is signed in. */
    void as(Map<String, String> readings) {
        for (String switched : List.of("readings", "faults", "violations", "counters", "srs/log")) {
            control.ask("POST", "/" + switched + "/reset", "");
        }
        restart();
        control.choose(readings);
        clock.pass(BEYOND_ANY_DELAY);
    }

    /** All sessions are gone. */
    void restart() {
        control.ask("POST", "/srs/restart", "");
    }

    /** Lets the next call of a route go wrong. */
    void fault(String kind, String route) {
        control.order(route, kind, 1, Map.of("system", "srs"));
    }

    String base() {
        return sandbox.srs().base().toString();
    }

    String origin() {
        return sandbox.srs().origin();
    }

    /** Of the certificate that is shown, but for one of which another is offered. */
    CertificateTrust trust(boolean shown) throws GeneralSecurityException {
        String pem =
                control.ask("GET", "/srs/certificate", "")
                        .path(shown ? "shown" : "trust")
                        .asString();
        byte[] encoded =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                        .getEncoded();
        return CertificateTrust.pinned(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded)));
    }

    /** What arrived, in its order: version, preflight, login, ping, logout. */
    List<String> acts() {
        return control.ask("GET", "/srs/log", "")
                .path("calls")
                .valueStream()
                .map(call -> call.path("act").asString().replace(" with configuration", ""))
                .toList();
    }

    /** How many sessions live that were opened by the console. */
    int living() {
        return (int)
                control.ask("GET", "/srs/sessions", "")
                        .path("sessions")
                        .valueStream()
                        .filter(session -> session.path("openedBy").asString().equals("console"))
                        .count();
    }

    /** One case follows the other at once, as no person would sign in. */
    List<String> violations() {
        return control.ask("GET", "/violations", "")
                .path("violations")
                .valueStream()
                .map(JsonNode::toString)
                .filter(text -> !text.contains(REPEATED))
                .toList();
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
        journal.close();
    }
}
