package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.srs.PreflightCheck;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.recording.LadderStep;
import gatehouse.console.recording.RecordingSessionReport;
import gatehouse.console.recording.RecordingSessionState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks, signs an agent in, lets three pings go out and closes, each step held against what is true
 * in the sandbox.
 */
final class SigningIn {
    private static final SrsTimeLimits USUAL = RecordingSitting.AMPLE_LIMITS;
    private static final Duration SHORT = Duration.ofMillis(1_500);

    /** Findings after which a session may live on, as they say. */
    private static final Set<SrsFinding> UNCERTAIN =
            EnumSet.of(
                    SrsFinding.LOGIN_UNKNOWN,
                    SrsFinding.LOGOUT_FORBIDDEN,
                    SrsFinding.LOGOUT_UNKNOWN,
                    SrsFinding.LOGOUT_NOT_CONFIRMED);

    /** After these a session may live on that only a note knows of. */
    private static final Set<SrsFinding> NOTED =
            EnumSet.of(
                    SrsFinding.LOGIN_UNKNOWN,
                    SrsFinding.LOGIN_ERROR,
                    SrsFinding.LOGOUT_FORBIDDEN,
                    SrsFinding.LOGOUT_UNKNOWN);

    private static final String CLAIMED =
            "(?i).*(agent (is )?logged|password correct|\\bnot recording\\b|is"
                    + " recording|\\bconnected\\b).*";

    private final SrsPlayground srs;
    private final ProofAgent agent;
    private final SrsTruth truth;
    private int logins;
    private int pings;

    SigningIn(SrsPlayground srs, ProofAgent agent, Map<String, String> readings) {
        this.srs = srs;
        this.agent = agent;
        this.truth = new SrsTruth(readings, agent);
    }

    void goesWell(boolean byPerson) throws Exception {
        srs.as(truth.readings());
        try (var sitting = new RecordingSitting(srs, srs.base(), trust(), limits())) {
            look(sitting);
            RecordingSessionReport report = signIn(sitting);
            for (int ping = 2; ping <= 3; ping++) {
                report = poll(sitting, report);
            }
            close(sitting, report, byPerson);
            assertJournaled(sitting);
            assertNothingFalse(sitting);
        }
        assertThat(srs.violations()).isEmpty();
    }

    private CertificateTrust trust() throws GeneralSecurityException {
        return truth.of("scheme").equals("https")
                ? srs.trust(!truth.of("certificate").equals("untrusted"))
                : CertificateTrust.system();
    }

    /** Nobody is hurried who does not wait for an answer that is late in earnest. */
    private SrsTimeLimits limits() {
        boolean hurried = truth.isLate() || truth.of("service").equals("silent");
        return new SrsTimeLimits(
                USUAL.connect(),
                hurried ? SHORT : USUAL.asking(),
                truth.isLoginLate() ? SHORT : USUAL.login(),
                USUAL.logout(),
                USUAL.closing());
    }

    private void look(RecordingSitting sitting) throws IOException {
        var wanted = new ArrayList<>(List.of(truth.version()));
        if (isThere()) {
            Stream.of(PreflightCheck.values()).map(truth::preflight).forEach(wanted::add);
        }
        assertThat(sitting.look().steps()).extracting(LadderStep::finding).isEqualTo(wanted);
        assertThat(srs.acts()).isSubsetOf("version", "preflight");
    }

    private RecordingSessionReport signIn(RecordingSitting sitting) throws IOException {
        RecordingSessionReport report = sitting.signIn(agent);
        SrsFinding first = report.trail().getFirst().finding();
        assertThat(first).isEqualTo(isThere() ? truth.login() : truth.version());
        boolean accepted = first == SrsFinding.LOGIN_ACCEPTED;
        assertArrived(isThere() ? 1 : 0, accepted ? 1 : 0, 0);
        if (accepted && !truth.isKept()) {
            assertThat(latest(report)).isEqualTo(SrsFinding.NOT_LOGGED_IN);
        }
        assertTrue(report);
        return report;
    }

    private RecordingSessionReport poll(RecordingSitting sitting, RecordingSessionReport before)
            throws IOException {
        boolean open = before.state() instanceof RecordingSessionState.Open;
        RecordingSessionReport report = sitting.poll();
        assertArrived(logins, open ? pings + 1 : pings, 0);
        assertTrue(report);
        return report;
    }

    private void close(RecordingSitting sitting, RecordingSessionReport before, boolean byPerson)
            throws IOException {
        boolean open = before.state() instanceof RecordingSessionState.Open;
        RecordingSessionReport report = open && byPerson ? sitting.finish() : sitting.end();
        boolean cookie = !truth.of("session-cookie").equals("none");
        boolean looks = cookie && report.trail().stream().anyMatch(SigningIn::isYes);
        assertArrived(logins, looks ? pings + 1 : pings, open ? 1 : 0);
        assertThat(report.state()).isNotInstanceOf(RecordingSessionState.Open.class);
        assertTrue(report);
        if (srs.living() > 0) {
            assertSaidWhy(sitting, report);
        }
        boolean noted = forgetNotes();
        assertThat(noted).as("a note of it stays").isEqualTo(NOTED.contains(latest(report)));
    }

    /** Since the case began; nothing arrives twice. */
    private void assertArrived(int wantedLogins, int wantedPings, int wantedLogouts) {
        List<String> acts = srs.acts();
        assertThat(acts)
                .filteredOn(act -> !act.equals("version") && !act.equals("preflight"))
                .hasSize(wantedLogins + wantedPings + wantedLogouts);
        assertThat(acts).filteredOn("login"::equals).hasSize(wantedLogins);
        assertThat(acts).filteredOn("ping"::equals).hasSize(wantedPings);
        logins = wantedLogins;
        pings = wantedPings;
    }

    /** A session lives on: that is said, or that it was not looked at, or SRS opened it anew. */
    private void assertSaidWhy(RecordingSitting sitting, RecordingSessionReport report) {
        SrsFinding latest = latest(report);
        boolean unseen =
                latest == SrsFinding.LOGGED_OUT
                        && sitting.badge().contains("SRS confirmed it; only");
        boolean anew =
                latest == SrsFinding.SESSION_EXPIRED
                        && truth.of("relogin-after-timeout").equals("by-srs");
        assertThat(UNCERTAIN.contains(latest) || unseen || anew)
                .as("%s, yet a session lives", sitting.badge())
                .isTrue();
    }

    /** What the latest finding claims of the console's session is so. */
    private void assertTrue(RecordingSessionReport report) {
        int living = srs.living();
        switch (latest(report)) {
            case LOGGED_IN -> assertThat(living).as("sessions that live").isEqualTo(1);
            case SESSION_EXPIRED -> {
                boolean anew = truth.of("relogin-after-timeout").equals("by-srs");
                assertThat(living).as("sessions that live").isLessThanOrEqualTo(anew ? 1 : 0);
            }
            case LOGIN_REJECTED,
                    LOGIN_FORBIDDEN,
                    LOGIN_ERROR,
                    CONFIG_REFUSED,
                    NOT_LOGGED_IN,
                    LOGOUT_CONFIRMED,
                    ALREADY_GONE ->
                    assertThat(living).as("sessions that live").isZero();
            case LOGOUT_NOT_CONFIRMED -> assertThat(living).isEqualTo(1);
            case SrsFinding _ -> {}
        }
    }

    private void assertJournaled(RecordingSitting sitting) throws IOException {
        List<JournalEntry> logins =
                srs.journal.list(JournalFilter.ALL, 4).stream()
                        .filter(entry -> entry.act().reason().run().equals(sitting.run()))
                        .filter(entry -> entry.act().act().equals("srs.login"))
                        .toList();
        assertThat(logins).hasSize(isThere() ? 1 : 0);
        for (JournalEntry login : logins) {
            JournalOutcome outcome = login.outcome();
            boolean accepted = sitting.seen().contains(SrsFinding.LOGIN_ACCEPTED);
            assertThat(outcome == JournalOutcome.DONE).as(login.toString()).isEqualTo(accepted);
            sitting.told().add(login.toString());
        }
    }

    private void assertNothingFalse(RecordingSitting sitting) {
        sitting.wire
                .newestFirst()
                .forEach(exchange -> sitting.told().add(exchange + exchange.curl()));
        assertThat(sitting.told())
                .noneMatch(text -> text.contains(agent.password) && agent == ProofAgent.WRONG)
                .noneMatch(text -> text.matches(CLAIMED));
    }

    private boolean isThere() {
        return truth.version() == SrsFinding.VERSION_KNOWN;
    }

    private static boolean isYes(SrsStepResult found) {
        return found.finding() == SrsFinding.LOGGED_OUT;
    }

    private static SrsFinding latest(RecordingSessionReport report) {
        return report.trail().getLast().finding();
    }

    /** Where nothing was ever written there is no folder yet. */
    private boolean forgetNotes() throws IOException {
        if (Files.notExists(srs.home.folder())) {
            return false;
        }
        try (Stream<Path> files = Files.list(srs.home.folder())) {
            List<Path> notes = files.filter(file -> file.toString().endsWith(".session")).toList();
            for (Path note : notes) {
                Files.delete(note);
            }
            return !notes.isEmpty();
        }
    }
}
