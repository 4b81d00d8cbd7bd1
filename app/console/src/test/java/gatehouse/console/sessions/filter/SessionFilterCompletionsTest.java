package gatehouse.console.sessions.filter;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.filter.FilterCompletion;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.table.SessionTable;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class SessionFilterCompletionsTest {
    private static final SessionTable TABLE =
            SampleSessions.table(
                    List.of(
                            SampleSessions.session("a", "999", "P01", "CashRegister"),
                            SampleSessions.session("b", "12", "PDA-3", "PDA"),
                            SampleSessions.session("c", "1999", "my PC", "BackOffice")));

    @Test
    void the_other_word_of_a_field_is_offered_where_only_it_begins_like_this() {
        assertThat(texts("de", 2)).containsExactly("dev:", "devicetype:");
        assertThat(texts("e", 1)).containsExactly("env:", "expires<", "expires>");
        assertThat(texts("", 0)).doesNotContain("env:");
    }

    @Test
    void nothing_typed_offers_every_field() {
        assertThat(texts("", 0)).contains("user:", "idle>", "idle<", "own:").hasSize(12);
        assertThat(texts("env:PDA ", 8)).hasSize(12);
    }

    @Test
    void a_begun_field_is_completed_where_it_stands() {
        assertThat(at("env:PDA -Us", 11)).containsExactly(new FilterCompletion(9, 11, "user:", ""));
        assertThat(at("en jana", 2)).containsExactly(new FilterCompletion(0, 2, "env:", ""));
    }

    @Test
    void values_that_begin_so_come_before_those_that_only_hold_it() {
        assertThat(texts("user:9", 6)).containsExactly("999", "1999");
        assertThat(texts("dev:p", 5)).containsExactly("P01", "PDA-3", "\"my PC\"");
    }

    @Test
    void a_person_is_found_by_name_and_told_beside_the_login_name() {
        assertThat(at("user:nova", 9))
                .containsExactly(new FilterCompletion(5, 9, "12", "Jana Nováková"));
    }

    @Test
    void a_value_with_a_space_is_quoted_and_an_open_quote_replaced() {
        assertThat(at("dev:\"my", 7)).containsExactly(new FilterCompletion(4, 7, "\"my PC\"", ""));
    }

    @Test
    void what_is_offered_can_be_read_as_a_filter() {
        for (FilterCompletion completion : at("dev:", 4)) {
            assertThat(SessionFilter.parse("dev:" + completion.text()))
                    .isInstanceOf(FilterResult.Parsed.class);
        }
    }

    @Test
    void environments_types_and_owners_are_offered_too() {
        assertThat(texts("env:", 4)).containsExactly("BackOffice", "CashRegister", "PDA");
        assertThat(texts("type:", 5)).containsExactly("Bearer");
        assertThat(texts("own:m", 5)).containsExactly("maybe");
        assertThat(texts("idle>", 5)).isEmpty();
        assertThat(texts("what:", 5)).isEmpty();
    }

    @Test
    void twenty_are_enough() {
        var builder = SessionFields.newTable();
        IntStream.range(0, 100)
                .forEach(i -> builder.add(SampleSessions.session("id" + i, "u" + i, "P01", "PDA")));

        assertThat(SessionFilter.completions("user:", 5, builder.snapshot(), NameDirectory.EMPTY))
                .hasSize(20);
    }

    private static List<FilterCompletion> at(String text, int caret) {
        return SessionFilter.completions(text, caret, TABLE, SampleSessions.DIRECTORY);
    }

    private static List<String> texts(String text, int caret) {
        return at(text, caret).stream().map(FilterCompletion::text).toList();
    }
}
