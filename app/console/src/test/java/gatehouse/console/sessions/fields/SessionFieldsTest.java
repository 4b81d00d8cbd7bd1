package gatehouse.console.sessions.fields;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.DetailFact;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

class SessionFieldsTest {
    private static final FieldContext CONTEXT =
            new FieldContext(
                    SampleSessions.DIRECTORY, SampleSessions.NOW, TimeFormat.in(ZoneOffset.UTC));
    private static final Session TILL = SampleSessions.session("soZIt6uj62fzs8ep4UvnNSxRXFryUiq3");

    @Test
    void programs_get_these_members_in_this_order() {
        assertThat(texts().map(FieldText::member).filter(member -> !member.isEmpty()))
                .containsExactly(
                        "sessionId",
                        "userName",
                        "person",
                        "deviceName",
                        "device",
                        "envName",
                        "authenticationType",
                        "startedAt",
                        "expiresAt",
                        "lastAccessAt",
                        "version",
                        "own",
                        "unreadableMembers");
    }

    @Test
    void the_window_has_these_columns_and_each_has_a_title() {
        assertThat(SessionFields.RANKED.stream().filter(field -> field.text().rank() > 0))
                .extracting(field -> field.text().key())
                .containsExactly(
                        "person",
                        "user",
                        "device",
                        "environment",
                        "type",
                        "started",
                        "idle",
                        "expires",
                        "change");
        assertThat(texts().filter(FieldText::isInTables))
                .allMatch(text -> MessageBundle.has(text.titleKey()));
        assertThat(texts().filter(text -> text.rank() > 0))
                .allMatch(text -> text.isInTables() && text.width() > 0);
    }

    @Test
    void keys_members_and_filter_words_are_used_once() {
        assertThat(texts().map(FieldText::key)).doesNotHaveDuplicates();
        assertThat(texts().map(FieldText::member).filter(member -> !member.isEmpty()))
                .doesNotHaveDuplicates();
        assertThat(texts().flatMap(text -> text.filterWords().stream())).doesNotHaveDuplicates();
    }

    @Test
    void the_keys_of_a_sort_stay_as_they_are() {
        assertThat(SessionOrder.FIELDS)
                .extracting(field -> field.text().key())
                .contains("person", "device", "environment", "type", "started", "idle", "expires");
        assertThat(SessionOrder.field("IDLE")).contains(SessionFields.IDLE);
        assertThat(SessionOrder.field("own")).isEmpty();
    }

    @Test
    void a_detail_has_these_facts() {
        assertThat(facts(TILL))
                .containsExactly(
                        "Person: Majiteľ (999)",
                        "Till: P01 (Pokladnica 1)",
                        "Device type: CashRegister",
                        "Type: Bearer",
                        "Started: 21 Nov 2026, 13:03:22 Z (1 h ago)",
                        "Last used: 21 Nov 2026, 14:02:22 Z (1 min ago)",
                        "Expires: 22 Nov 2026, 01:03:22 Z (in 11 h)",
                        "Version: 4");
    }

    @Test
    void ones_own_session_is_marked_at_the_person() {
        assertThat(person(SessionOwnership.YES)).isEqualTo("Majiteľ (you)");
        assertThat(person(SessionOwnership.MAYBE)).isEqualTo("Majiteľ (maybe you)");
        assertThat(person(SessionOwnership.NO)).isEqualTo("Majiteľ");
    }

    @Test
    void a_moment_at_an_end_of_the_calendar_is_never() {
        Session odd =
                SampleSessions.with(
                        TILL,
                        Instant.parse("0001-01-01T00:00:00Z"),
                        Instant.parse("9999-12-31T23:59:59Z"),
                        1L);
        SessionLine line = SessionLine.of(odd);

        assertThat(SessionFields.IDLE.cell(line, CONTEXT)).isEqualTo("never");
        assertThat(SessionFields.EXPIRES.cell(line, CONTEXT)).isEqualTo("never");
        assertThat(facts(odd)).contains("Last used: never", "Expires: never");
        assertThat(line.isExpired(SampleSessions.NOW)).isFalse();
        assertThat(SessionLine.of(SampleSessions.with(TILL, null, odd.lastAccessAt(), 1L)))
                .matches(first -> !first.isExpired(SampleSessions.NOW));
        assertThat(SessionFields.IDLE.value(line, CONTEXT)).isEqualTo(odd.lastAccessAt());
    }

    private static String person(SessionOwnership own) {
        return SessionFields.PERSON.cell(new SessionLine(TILL, own, SessionChange.NONE), CONTEXT);
    }

    private static List<String> facts(Session session) {
        return SessionFields.RANKED.stream()
                .flatMap(field -> field.fact(SessionLine.of(session), CONTEXT).stream())
                .map(DetailFact::text)
                .toList();
    }

    private static Stream<FieldText> texts() {
        return SessionFields.ALL.stream().map(SessionField::text);
    }
}
