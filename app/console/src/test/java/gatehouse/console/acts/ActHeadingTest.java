package gatehouse.console.acts;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActReason;
import gatehouse.console.words.ActTrace;
import gatehouse.console.words.UserMessage;
import gatehouse.console.work.ScreenNotice;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

class ActHeadingTest {
    private static final Environment STORE =
            new Environment("Store 12", Environment.EnvironmentKind.PRODUCTION);
    private static final ActHeading HEADING =
            new ActHeading(
                    "Revoke the session of Jana on P01", "Jana (12), P01", "", "Revoke", true);

    @Test
    void the_text_for_a_ticket_says_what_whom_where_when_result_why_and_the_journal_number() {
        ScreenNotice outcome =
                notice(
                        new UserMessage("Revoked, and confirmed.", "")
                                .of(
                                        new ActTrace(
                                                Instant.parse("2026-11-29T18:43:15.123Z"),
                                                OptionalLong.of(41))));

        assertThat(HEADING.ticket(STORE, outcome, new ActReason("Till hangs", "INC-7")))
                .isEqualTo(
                        """
                        Revoke the session of Jana on P01
                        Jana (12), P01
                        Environment: Store 12 (PRODUCTION)
                        Begun: 2026-11-29T18:43:15Z
                        Outcome: Revoked, and confirmed.
                        Reason: Till hangs
                        Ticket: INC-7
                        Journal entry: 41
                        """);
    }

    @Test
    void what_was_never_sent_has_no_time_and_no_number() {
        ScreenNotice outcome =
                notice(new UserMessage("It has already ended.", "Nothing was sent."));

        assertThat(HEADING.ticket(STORE, outcome, new ActReason("", "")))
                .contains("Outcome: It has already ended. Nothing was sent.")
                .doesNotContain("Begun", "Journal", "Reason", "Ticket");
    }

    private static ScreenNotice notice(UserMessage message) {
        return ScreenNotice.of(ScreenNotice.NoticeKind.GOOD, message, Optional.empty());
    }
}
