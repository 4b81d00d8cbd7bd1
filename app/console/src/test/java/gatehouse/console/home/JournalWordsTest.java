package gatehouse.console.home;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import gatehouse.console.acts.ActKind;
import gatehouse.console.connections.portos.SignInActs;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.recording.RecordingActs;
import gatehouse.console.servicelogin.ServiceLoginService;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.trust.CertificatePinService;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words that stand in journals: kinds of acts, outcomes, and details. A journal is read for
 * years, and people search it and count it by program, so none of them may ever change.
 */
class JournalWordsTest {
    private static final List<String> OUTCOMES =
            List.of(
                    "REVOKED",
                    "ALREADY_GONE",
                    "REFUSED",
                    "CHANGED",
                    "UNKNOWN",
                    "NOT_TRIED",
                    "DONE");

    /** For each kind of act the details with which it can be completed. */
    private static final Map<String, Set<String>> DETAILS =
            Map.of(
                    "sessions.revoke",
                    Set.of("Gone", "AlreadyGone", "Refused", "StillThere", "NotSeen", "NotTried"),
                    "sessions.signOut",
                    Set.of("ENDED", "LIVES_ON", "UNKNOWN"),
                    "servicelogin.create",
                    Set.of(
                            "LoginId 4711",
                            "Opened",
                            "NOT_SENT",
                            "CANCELLED_UNSENT",
                            "NOT_REACHED",
                            "UNTRUSTED",
                            "BAD_REQUEST",
                            "NOT_LOGGED_IN",
                            "NOT_ALLOWED",
                            "NO_SUCH_ADDRESS",
                            "MEDIA_TYPE_REFUSED",
                            "TENANT_MOVED",
                            "TOO_MANY_CALLS",
                            "FAILED_CALL",
                            "ERROR_OBJECT",
                            "INCOMPLETE",
                            "UNREADABLE",
                            "TOO_LARGE",
                            "TIMED_OUT",
                            "ANSWER_LOST",
                            "CANCELLED",
                            "SERVER_ERROR",
                            "OTHER_STATUS"),
                    "servicelogin.remove",
                    Set.of(
                            "Removed",
                            "StillAlive",
                            "Refused",
                            "Unknown",
                            "NotTried",
                            "Interrupted"),
                    "servicelogin.report",
                    Set.of("Reported", "NotFound", "Refused", "Unknown", "NotTried"),
                    "srs.login",
                    Set.of(
                            "LOGIN_ACCEPTED",
                            "LOGIN_REJECTED",
                            "PASSWORD_CHANGE_NEEDED",
                            "LOGIN_FORBIDDEN",
                            "CONFIG_REFUSED",
                            "LOGIN_ERROR",
                            "LOGIN_UNKNOWN",
                            "UNREACHABLE",
                            "NOT_LOOPBACK",
                            "TLS_UNTRUSTED",
                            "TLS_WRONG_NAME",
                            "TLS_EXPIRED",
                            "TLS_NOT_SPOKEN",
                            "NOT_SENT"),
                    "srs.logout",
                    Set.of(
                            "LOGGED_OUT",
                            "ALREADY_GONE",
                            "LOGOUT_FORBIDDEN",
                            "LOGOUT_UNKNOWN",
                            "NOT_SENT"),
                    "srs.trust",
                    Set.of("TRUSTED"));

    @TempDir Path folder;

    @Test
    void a_journal_of_version_0_1_has_each_of_the_words() throws IOException {
        var home = FirstVersionHome.copyTo(folder);
        try (var journal = new Journal(home)) {
            Map<String, Set<String>> details =
                    journal.list(JournalFilter.ALL, Integer.MAX_VALUE).stream()
                            .filter(entry -> entry.completion() != null)
                            .collect(
                                    groupingBy(
                                            entry -> entry.act().act(),
                                            mapping(
                                                    JournalWordsTest::detail,
                                                    toCollection(TreeSet::new))));

            assertThat(details).containsExactlyInAnyOrderEntriesOf(DETAILS);
        }
    }

    @Test
    void outcomes_are_written_with_these_words() {
        assertThat(Stream.of(JournalOutcome.values()).map(JournalOutcome::word))
                .containsExactlyElementsOf(OUTCOMES);
    }

    @Test
    void each_kind_of_act_is_written_with_its_word() {
        assertThat(
                        Stream.of(
                                        PortosActs.REVOKE,
                                        PortosActs.SIGN_OUT,
                                        SignInActs.SIGN_IN,
                                        SignInActs.SIGN_IN_ON_TILL,
                                        ServiceLoginService.CREATE,
                                        ServiceLoginService.REMOVE,
                                        ServiceLoginService.REPORT,
                                        RecordingActs.LOGIN,
                                        RecordingActs.LOGOUT,
                                        RecordingActs.TRUST,
                                        CertificatePinService.PIN,
                                        CertificatePinService.UNPIN)
                                .map(ActKind::word))
                .containsExactly(
                        "sessions.revoke",
                        "sessions.signOut",
                        "sessions.signIn",
                        "sessions.signIn",
                        "servicelogin.create",
                        "servicelogin.remove",
                        "servicelogin.report",
                        "srs.login",
                        "srs.logout",
                        "srs.trust",
                        "environments.pin",
                        "environments.unpin");
    }

    private static String detail(JournalEntry entry) {
        var completion = entry.completion();
        return completion == null ? "" : completion.detail();
    }
}
