package gatehouse.console.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.Exchange;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class WireViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");

    @TempDir Path home;

    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final HandClock clock = new HandClock(NOW);
    private final WireLog log = new WireLog();
    private PreferenceStore preferences;
    private WireViewModel wire;

    @BeforeEach
    void build() {
        preferences = new PreferenceStore(HomeFolder.of(home), clock);
        wire = SampleExchanges.calls(log, preferences, background, clock);
    }

    @AfterEach
    void close() {
        background.close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void before_the_first_call_there_is_none() {
        wire.lastCall().open();
        ui.catchUp();

        assertThat(wire.lastCall().lastProperty().get()).isEqualTo("No call yet");
        assertThat(wire.lastCall().countProperty().get()).isEqualTo("no calls");
        assertThat(wire.curl()).isEmpty();
    }

    @Test
    void the_last_call_is_told_in_words_and_grows_older() {
        wire.lastCall().open();
        note(call(1, 200));
        ui.catchUp();
        assertThat(wire.lastCall().lastProperty().get())
                .isEqualTo("GET /api/sessions?$take=100 200 · 41 ms · 0 s ago");
        assertThat(wire.lastCall().countProperty().get()).isEqualTo("1 call");

        clock.pass(Duration.ofSeconds(5));

        assertThat(wire.lastCall().lastProperty().get()).endsWith("4 s ago");
    }

    @Test
    void a_call_that_did_not_go_well_says_so() {
        wire.lastCall().open();
        note(call(1, 0));
        ui.catchUp();
        assertThat(wire.lastCall().lastProperty().get()).contains("no answer");

        note(call(2, 503));
        ui.catchUp();

        assertThat(wire.lastCall().lastProperty().get()).contains("503 server error");
    }

    @Test
    void while_calls_come_in_the_list_is_made_anew_a_few_times_a_second_at_most() {
        wire.open();
        arranged(0);
        var changes = new int[1];
        wire.calls().subscribe(() -> changes[0]++);
        for (int number = 1; number <= 6_000; number++) {
            note(call(number, 200));
        }
        ui.catchUp();
        assertThat(changes[0]).as("it pauses after the opening").isZero();

        clock.pass(Duration.ofMillis(250));
        arranged(5_000);

        assertThat(changes[0]).isOne();
        assertThat(wire.calls().getFirst().number()).isEqualTo(6_000);
        assertThat(wire.countProperty().get())
                .isEqualTo("5,000 of 5,000 · 1,000 older calls were removed");
    }

    @Test
    void refreshes_are_hidden_at_first_and_writes_and_errors_never() {
        note(SampleExchanges.by("DELETE", 1));
        note(SampleExchanges.refresh(2, ""));
        note(call(3, 503));
        note(call(4, 200));
        wire.open();
        arranged(3);
        assertThat(wire.calls()).extracting(WireEntry::number).containsExactly(4L, 3L, 1L);
        assertThat(wire.countProperty().get()).isEqualTo("3 of 4");

        wire.rearrange(arranged -> arranged.refreshesHidden(false));
        arranged(4);
        wire.rearrange(arranged -> arranged.readsHidden(true));
        arranged(1);

        assertThat(wire.calls()).extracting(WireEntry::number).containsExactly(1L);
    }

    @Test
    void words_find_calls_in_all_that_a_row_shows() {
        log.of(Environment.SANDBOX).accept(SampleExchanges.full(1, NOW));
        note(call(2, 200));
        note(call(3, 502));
        wire.open();

        assertThat(found("5xx")).containsExactly(3L);
        assertThat(found("423")).containsExactly(1L);
        assertThat(found("error")).containsExactly(3L, 1L);
        assertThat(found("SANDBOX delete")).containsExactly(1L);
        assertThat(found("portos.example:4000 get")).containsExactly(3L, 2L);
        assertThat(found("toolarge")).containsExactly(1L);
        assertThat(found("20")).containsExactly(2L, 1L);
        assertThat(found("sandbox 5xx")).isEmpty();
    }

    @Test
    void a_header_sorts_and_sorts_the_other_way_round() {
        note(call(1, 200));
        note(call(2, 503));
        note(call(3, 404));
        wire.open();
        arranged(3);

        wire.rearrange(arranged -> arranged.sorted(WireColumn.STATUS, false));
        ui.until(() -> wire.calls().getFirst().number() == 1);
        assertThat(wire.calls()).extracting(WireEntry::number).containsExactly(1L, 3L, 2L);
        wire.rearrange(arranged -> arranged.sorted(WireColumn.STATUS, true));
        ui.until(() -> wire.calls().getFirst().number() == 2);

        assertThat(wire.calls()).extracting(WireEntry::number).containsExactly(2L, 3L, 1L);
    }

    @Test
    void the_selected_call_is_copied_and_without_one_the_last() {
        wire.open();
        note(SampleExchanges.by("DELETE", 1));
        note(call(2, 200));
        assertThat(wire.curl()).get().asString().doesNotContain("DELETE");

        wire.selectedProperty().set("1");
        note(call(3, 200));

        assertThat(wire.curl()).get().asString().contains("DELETE");
    }

    @Test
    void a_call_that_is_hidden_is_selected_no_longer() {
        note(SampleExchanges.by("DELETE", 1));
        note(call(2, 200));
        wire.open();
        arranged(2);
        wire.selectedProperty().set("2");

        wire.rearrange(arranged -> arranged.filter("delete"));
        arranged(1);

        assertThat(wire.selectedProperty().get()).isEmpty();
        assertThat(wire.detailProperty().get()).isEmpty();
    }

    @Test
    void a_call_that_is_asked_for_is_shown_whatever_the_filter_hides() {
        note(SampleExchanges.refresh(1, ""));
        note(call(2, 200));
        wire.open();
        wire.rearrange(arranged -> arranged.filter("nothing"));
        arranged(0);

        assertThat(wire.show(1)).isEqualTo(CallShowing.FILTER_CLEARED);
        arranged(2);

        assertThat(wire.selectedProperty().get()).isEqualTo("1");
        assertThat(wire.drawer().openProperty().get()).isTrue();
        assertThat(wire.indexOf("1")).isEqualTo(1);
    }

    @Test
    void a_call_that_was_removed_from_the_log_is_not_shown_and_nothing_else_changes() {
        note(call(2, 200));
        wire.open();
        arranged(1);
        wire.rearrange(arranged -> arranged.filter("200"));

        assertThat(wire.show(1)).isEqualTo(CallShowing.REMOVED);
        assertThat(wire.show(2)).isEqualTo(CallShowing.SHOWN);

        assertThat(wire.arrangementProperty().get().filter()).isEqualTo("200");
        assertThat(wire.selectedProperty().get()).isEqualTo("2");
    }

    @Test
    void a_call_leads_to_all_calls_of_its_act() {
        note(SampleExchanges.full(1, NOW));
        note(call(2, 200));
        wire.open();
        arranged(2);
        wire.selectedProperty().set("2");
        assertThat(wire.actFilter().getValue()).isEmpty();

        wire.selectedProperty().set("1");
        assertThat(wire.actFilter().getValue()).isEqualTo("act:17");

        assertThat(found("act:17")).containsExactly(1L);
    }

    @Test
    void calls_are_found_by_what_they_are_for() {
        note(SampleExchanges.full(1, NOW));
        note(call(2, 200));
        wire.open();

        String purpose = log.find(1).orElseThrow().exchange().scope().purpose();
        assertThat(found("for:" + purpose)).containsExactly(1L);
    }

    @Test
    void all_that_is_known_of_a_call_is_there_to_be_read() {
        log.of(Environment.SANDBOX).accept(SampleExchanges.full(1, NOW));
        wire.open();
        arranged(1);

        wire.selectedProperty().set("1");
        ui.until(() -> !wire.detailProperty().get().isEmpty());

        assertThat(wire.detailProperty().get())
                .contains(
                        "DELETE https://portos.example:4000/api/sessions/cOmdYf…",
                        "End a session · Portos · Sandbox",
                        "41 ms: name 1 ms · connect 2 ms · TLS 10 ms · sending 1 ms · waiting"
                                + " 20 ms · reading 5 ms",
                        "Request 17 B · answer 44 B",
                        "Journal entry 17",
                        "Failure: The answer of Portos is larger",
                        "Authorization: <hidden>",
                        "423 refused",
                        "{\n  \"title\": \"Locked\",\n  \"errors\": [\n    {\n      \"code\": 7\n"
                                + "    },\n    {}\n  ]\n}",
                        "Only the start of the answer was kept");
    }

    @Test
    void a_json_text_that_was_cut_or_nested_too_deep_is_still_shown() {
        assertThat(JsonIndenter.indented("[{\"a\\\"b\":1.10,\"c\":\"cut o"))
                .isEqualTo("[\n  {\n    \"a\\\"b\": 1.10,\n    \"c\": \"cut o");
        String deep = "[".repeat(200_000);
        assertThat(JsonIndenter.indented(deep)).isEqualTo(deep);
        assertThat(JsonIndenter.indented("<html>{</html>")).isEqualTo("<html>{</html>");
    }

    @Test
    void the_height_of_the_drawer_has_bounds_and_is_remembered() {
        wire.drawer().grow(60);
        wire.drawer().grow(-9_000);
        assertThat(wire.drawer().heightProperty().get()).isEqualTo(160);
        wire.drawer().grow(200);

        assertThat(new WireDrawer(preferences).heightProperty().get()).isEqualTo(360);
    }

    @Test
    void a_window_of_their_own_takes_the_calls_out_of_the_drawer() {
        wire.drawer().show();
        wire.drawer().openApart(true);
        wire.drawer().show();
        assertThat(wire.drawer().openProperty().get()).isFalse();

        wire.drawer().openApart(false);

        assertThat(wire.drawer().openProperty().get()).isTrue();
    }

    @Test
    void a_closed_list_listens_no_more() {
        var open = wire.open();
        arranged(0);

        open.unsubscribe();
        note(call(1, 200));
        clock.pass(Duration.ofSeconds(1));
        ui.catchUp();

        assertThat(wire.calls()).isEmpty();
        assertThat(clock.listeners()).isZero();
    }

    private List<Long> found(String words) {
        wire.rearrange(arranged -> arranged.filter("nothing at all"));
        arranged(0);
        wire.rearrange(arranged -> arranged.filter(words));
        if (words.equals("sandbox 5xx")) {
            arranged(0);
        } else {
            ui.until(() -> !wire.calls().isEmpty());
        }
        return wire.calls().stream().map(WireEntry::number).toList();
    }

    /** The list is made anew on another thread. */
    private void arranged(int rows) {
        ui.until(() -> !wire.countProperty().get().isEmpty() && wire.calls().size() == rows);
    }

    private void note(Exchange exchange) {
        log.ofNone().accept(exchange);
    }

    private static Exchange call(long number, int status) {
        return SampleExchanges.sent(number, NOW, Duration.ofMillis(41), null, status);
    }
}
