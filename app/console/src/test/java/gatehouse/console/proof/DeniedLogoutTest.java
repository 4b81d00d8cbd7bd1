package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CertificateTrust;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A logout that is answered 401 is believed only after a ping with the old cookie (contract: SRS 8,
 * row 8), by a person and as the window closes.
 */
@Timeout(120)
class DeniedLogoutTest {
    private static final String LOGOUT = "POST /api/v2/me";

    @TempDir static Path folder;
    private static SrsPlayground srs;

    @BeforeAll
    static void open() {
        srs = new SrsPlayground(folder.resolve("home"));
    }

    @AfterAll
    static void close() throws IOException {
        srs.close();
    }

    /** How the session ends. */
    private interface Ending {
        void of(RecordingSitting sitting) throws IOException;
    }

    @Test
    void a_session_that_still_answers_is_not_logged_out() throws Exception {
        String told = signInThen(Map.of(), RecordingSitting::finish, DeniedLogoutTest::denied);

        assertThat(told).contains("SRS said that there was none, but the session still answers");
        assertThat(srs.living()).isEqualTo(1);
        assertJournal("REFUSED", "LOGOUT_NOT_CONFIRMED");
    }

    @Test
    void the_same_as_the_window_closes() throws Exception {
        String told = signInThen(Map.of(), RecordingSitting::end, DeniedLogoutTest::denied);

        assertThat(told).contains("SRS said that there was none, but the session still answers");
        assertJournal("REFUSED", "LOGOUT_NOT_CONFIRMED");
    }

    @Test
    void a_session_that_does_not_answer_any_more_is_gone() throws Exception {
        String told = signInThen(Map.of(), RecordingSitting::finish, srs::restart);

        assertThat(told).contains("There was no session left").doesNotContain("not checked");
        assertJournal("ALREADY_GONE", "ALREADY_GONE");
    }

    @Test
    void a_look_without_an_answer_leaves_it_unknown() throws Exception {
        String told =
                signInThen(
                        Map.of(),
                        RecordingSitting::finish,
                        () -> {
                            denied();
                            srs.fault("drop-after", "GET /ping");
                        });

        assertThat(told).contains("LOGOUT_UNKNOWN");
        assertJournal("UNKNOWN", "LOGOUT_UNKNOWN");
    }

    @Test
    void without_a_cookie_it_is_said_not_to_be_checked() throws Exception {
        String told =
                signInThen(
                        Map.of("srs.session-cookie", "none"),
                        RecordingSitting::finish,
                        DeniedLogoutTest::denied);

        assertThat(told).contains("There was no session left (not checked)");
        assertThat(srs.acts()).endsWith("logout");
    }

    private static void denied() {
        srs.control.order(
                LOGOUT,
                "proxy-answer",
                1,
                Map.of("system", "srs", "status", "401", "form", "empty"));
    }

    private static String signInThen(Map<String, String> readings, Ending ending, Runnable before)
            throws Exception {
        srs.as(readings);
        try (var sitting =
                new RecordingSitting(
                        srs,
                        srs.base(),
                        CertificateTrust.system(),
                        RecordingSitting.AMPLE_LIMITS)) {
            sitting.look();
            sitting.signIn(ProofAgent.PLAIN);
            before.run();
            ending.of(sitting);
            assertThat(srs.acts().stream().filter("logout"::equals)).hasSize(1);
            return sitting.badge();
        }
    }

    private static void assertJournal(String outcome, String detail) throws IOException {
        JournalEntry last =
                srs.journal.list(JournalFilter.ALL, 9).stream()
                        .filter(entry -> entry.act().act().equals("srs.logout"))
                        .findFirst()
                        .orElseThrow();
        assertThat(last.outcome().name()).isEqualTo(outcome);
        assertThat(last.completion().detail()).isEqualTo(detail);
    }
}
