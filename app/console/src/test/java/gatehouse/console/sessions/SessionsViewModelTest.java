package gatehouse.console.sessions;

import static gatehouse.console.sessions.SessionServiceBench.OFFICE;
import static gatehouse.console.sessions.SessionServiceBench.OWN;
import static gatehouse.console.sessions.SessionServiceBench.TILL;
import static gatehouse.console.sessions.SessionServiceBench.WAITER;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;
import static gatehouse.console.wire.FakePortos.signIn;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.filter.FilterFault;
import gatehouse.console.sessions.fields.SessionChange;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.work.ScreenNotice;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(180)
class SessionsViewModelTest {
    private SessionServiceBench bench;
    private SessionsViewModel list;

    @BeforeEach
    void open() throws IOException {
        bench = new SessionServiceBench();
        list = bench.list;
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        assertThat(bench.ui.bugs()).isEmpty();
    }

    @Test
    void says_that_it_waits_and_then_how_complete_the_list_is() {
        list.open();
        assertThat(list.stateProperty().get()).isEqualTo(new SessionListState.Busy());
        assertThat(list.noticeProperty().get().kind()).isEqualTo(ScreenNotice.NoticeKind.BUSY);

        bench.untilComplete();

        assertThat(list.headlineProperty().get())
                .isEqualTo(new SessionListHeadline("3 of 3 · read 14:03:22", "complete", false));
        assertThat(list.noticeProperty().get()).isEqualTo(ScreenNotice.NONE);
    }

    @Test
    void a_first_page_that_fails_is_told_in_place_of_the_rows_with_a_way_to_try_again() {
        bench.server.on("GET", "/api/sessions?", json(403, "{\"title\": \"Nie\"}"));

        list.open();
        bench.ui.until(() -> list.stateProperty().get() instanceof SessionListState.Failed);

        ScreenNotice notice = list.noticeProperty().get();
        assertThat(notice.kind()).isEqualTo(ScreenNotice.NoticeKind.FAILED);
        assertThat(notice.title()).contains("Portos").contains("403");
        assertThat(notice.text()).contains("Nie");
        bench.lists(TILL);
        notice.act().orElseThrow().run();
        bench.untilComplete();
    }

    @Test
    void a_second_reading_that_fails_keeps_the_rows_and_says_that_they_are_old() {
        bench.open();
        bench.server.on("GET", "/api/sessions?", json(500, ""));

        list.read();
        bench.ui.until(() -> list.stateProperty().get() instanceof SessionListState.Stale);

        assertThat(list.rows()).hasSize(3);
        assertThat(list.headlineProperty().get().verdict()).isEqualTo("stale since 14:03:22");
        assertThat(list.headlineProperty().get().partial()).isTrue();
        assertThat(list.noticeProperty().get().kind()).isEqualTo(ScreenNotice.NoticeKind.WARNING);
    }

    @Test
    void an_empty_list_is_no_fault() {
        bench.lists();

        bench.open();

        assertThat(list.noticeProperty().get().kind()).isEqualTo(ScreenNotice.NoticeKind.EMPTY);
        assertThat(list.noticeProperty().get().title()).isEqualTo("No sessions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\": [null, null, null], \"totalCount\": 3}",
                "{\"items\": [{\"sessionId\": 7}], \"totalCount\": 1}",
                "{\"items\": [], \"totalCount\": 3}",
                "{\"items\": null, \"totalCount\": 3}"
            })
    void sessions_that_cannot_be_read_are_never_told_as_no_sessions(String answer) {
        bench.server.on("GET", "/api/sessions?", json(200, answer));

        list.open();
        bench.ui.until(() -> list.noticeProperty().get().kind() == ScreenNotice.NoticeKind.FAILED);

        assertThat(list.noticeProperty().get().title()).isEqualTo("No session could be read");
        assertThat(list.headlineProperty().get().partial()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 423, 500})
    void names_that_cannot_be_read_hide_no_session(int status) {
        bench.server.on("GET", "/api/users", json(status, "{}"));
        bench.server.on("GET", "/api/devices", json(status, "{}"));

        bench.open();

        assertThat(list.rows()).extracting(this::person).contains("999", "12");
    }

    @Test
    void names_come_in_when_they_are_there() {
        bench.server.on(
                "GET", "/api/users", json(200, "[{\"userName\": \"999\", \"name\": \"Majiteľ\"}]"));

        list.open();

        bench.ui.until(() -> list.rows().stream().anyMatch(line -> person(line).equals("Majiteľ")));
    }

    @Test
    void a_wrong_filter_keeps_the_last_result_and_marks_its_place() {
        bench.open();
        list.filter().textProperty().set("user:12");
        bench.ui.until(() -> list.rows().size() == 1);

        list.filter().textProperty().set("user:12 nix:1");

        FilterFault wrong = list.filter().wrongProperty().get().orElseThrow();
        assertThat(wrong.at()).isEqualTo(8);
        bench.ui.catchUp();
        assertThat(list.rows()).singleElement().matches(l -> l.session().userName().equals("12"));
        list.filter().textProperty().set("");
        bench.ui.until(() -> list.rows().size() == 3);
        assertThat(list.filter().wrongProperty().get()).isEmpty();
    }

    @Test
    void a_filter_of_10001_characters_is_refused_and_changes_nothing() {
        bench.open();

        list.filter().textProperty().set("x".repeat(10_001));

        assertThat(list.filter().wrongProperty().get()).isPresent();
        bench.ui.catchUp();
        assertThat(list.rows()).hasSize(3);
        list.filter().textProperty().set("x".repeat(10_000));
        assertThat(list.filter().wrongProperty().get()).isEmpty();
        bench.ui.until(list.rows()::isEmpty);
    }

    @Test
    void a_filter_that_hides_everything_says_so_and_can_be_cleared() {
        bench.open();
        list.filter().textProperty().set("nobody");
        bench.ui.until(list.rows()::isEmpty);

        ScreenNotice notice = list.noticeProperty().get();
        assertThat(notice.title()).isEqualTo("No matches in 3 sessions");
        notice.act().orElseThrow().run();

        bench.ui.until(() -> list.rows().size() == 3);
    }

    @Test
    void the_newest_reading_wins_and_a_late_answer_is_dropped() {
        var reads = new AtomicInteger();
        var oldMayAnswer = new CountDownLatch(1);
        bench.server.on(
                "GET",
                "/api/sessions?",
                _ -> {
                    if (reads.incrementAndGet() == 1) {
                        oldMayAnswer.await();
                        return json(200, page(TILL));
                    }
                    return json(200, page(WAITER, OFFICE));
                });
        list.open();
        StateWaiter.holds("the call is under way", () -> reads.get() == 1);

        list.read();
        bench.untilComplete();
        oldMayAnswer.countDown();
        bench.ui.catchUp();

        assertThat(list.rows())
                .extracting(SessionLine::sessionId)
                .containsExactlyInAnyOrder(WAITER.sessionId(), OFFICE.sessionId());
    }

    @Test
    void the_pages_of_an_older_reading_that_wait_to_be_shown_are_dropped() {
        var reads = new AtomicInteger();
        var mayAnswer = new CountDownLatch(1);
        bench.server.on("GET", "/api/users", _ -> holdUntil(mayAnswer));
        bench.server.on(
                "GET",
                "/api/sessions?",
                _ -> {
                    if (reads.incrementAndGet() > 1) {
                        mayAnswer.await();
                    }
                    return json(200, page(TILL));
                });
        list.open();
        bench.ui.untilSomethingWaits();

        list.read();
        bench.ui.catchUp();

        assertThat(list.stateProperty().get()).isEqualTo(new SessionListState.Busy());
        mayAnswer.countDown();
    }

    @Test
    void what_changed_since_the_last_look_is_counted_until_it_is_seen() {
        bench.open();
        bench.lists(TILL, OFFICE, OWN);

        list.read();
        bench.ui.until(() -> !list.overview().changesProperty().get().isEmpty());

        assertThat(list.overview().changesProperty().get())
                .isEqualTo("1 new, 1 ended since 14:03:22");
        assertThat(list.rows().getLast())
                .matches(line -> line.change() == SessionChange.GONE)
                .matches(line -> line.sessionId().equals(WAITER.sessionId()));
        assertThat(list.headlineProperty().get().count()).startsWith("3 of 3");

        list.overview().see().run();
        bench.ui.until(() -> list.rows().size() == 3);

        assertThat(list.overview().changesProperty().get()).isEmpty();
        assertThat(list.overview().see().possible().get()).isFalse();
    }

    @Test
    void the_first_readings_pages_are_no_news() {
        bench.open();

        assertThat(list.overview().changesProperty().get()).isEmpty();
        assertThat(list.rows()).allMatch(line -> line.change() == SessionChange.NONE);
    }

    @Test
    void the_list_is_read_again_by_itself_while_it_is_looked_at() {
        bench.open();
        bench.lists(TILL);

        bench.clock.pass(Duration.ofSeconds(1));
        for (int second = 1; second < 15; second++) {
            bench.clock.pass(Duration.ofSeconds(1));
        }

        bench.ui.until(() -> list.overview().changesProperty().get().contains("2 ended"));
    }

    @Test
    void without_auto_refresh_a_list_is_not_called_complete_after_a_sleep() {
        list.live().onProperty().set(false);
        bench.open();
        bench.clock.pass(Duration.ofSeconds(1));
        assertThat(list.headlineProperty().get().verdict()).isEqualTo("complete");

        bench.clock.pass(Duration.ofSeconds(80));

        assertThat(list.headlineProperty().get().verdict()).isEqualTo("complete 1 min ago");
        assertThat(list.headlineProperty().get().partial()).isFalse();
    }

    @Test
    void leaving_while_the_list_is_read_again_keeps_what_was_read_before() {
        bench.open();
        bench.server.on("GET", "/api/sessions?", _ -> holdUntil(new CountDownLatch(1)));
        list.read();

        list.close();

        assertThat(list.stateProperty().get()).isInstanceOf(SessionListState.Shown.class);
        assertThat(list.rows()).hasSize(3);
    }

    @Test
    void seats_in_use_are_an_estimate_against_what_the_licence_allows() {
        bench.server.on(
                "GET",
                "/api/license",
                json(
                        200,
                        "{\"features\": [{\"productSku\": \"MaxDeviceCount\", \"rawValue\":"
                                + " \"5\"}]}"));

        list.open();

        bench.ui.until(() ->
                list.overview().seatsProperty().get().equals("3 of 5 seats in use (estimate)"));
    }

    @Test
    void without_a_licence_only_the_seats_in_use_are_told() {
        bench.open();

        assertThat(list.overview().seatsProperty().get()).isEqualTo("3 seats in use (estimate)");
    }

    @Test
    void closing_asks_nothing_more() {
        bench.server.on("GET", "/api/sessions?", _ -> holdUntil(new CountDownLatch(1)));
        list.open();
        StateWaiter.holds(
                "the call is under way", () -> bench.server.count("GET", "/api/sessions?") == 1);

        list.close();

        assertThat(list.stateProperty().get()).isEqualTo(new SessionListState.Idle());
        assertThat(bench.clock.listeners()).isZero();
    }

    @Test
    void ones_own_session_is_marked() {
        bench.lists(TILL, OWN);

        bench.open();

        assertThat(list.ownershipOf(OWN)).isEqualTo(SessionOwnership.YES);
        assertThat(list.ownershipOf(TILL)).isEqualTo(SessionOwnership.NO);
    }

    @Test
    void without_a_server_date_every_session_of_the_same_user_and_device_may_be_ones_own()
            throws Exception {
        bench.server.on("POST", "/api/auth", json(200, signIn("999", "TOOL1", "Tool")));
        bench.signInAgain();
        bench.lists(TILL, OWN);

        bench.open();

        assertThat(list.ownershipOf(OWN)).isEqualTo(SessionOwnership.MAYBE);
    }

    @Test
    void a_401_while_reading_signs_out_and_tells_to_sign_in_again() {
        bench.server.on("GET", "/api/sessions?", json(401, ""));

        list.open();
        bench.ui.until(() -> list.stateProperty().get() instanceof SessionListState.Failed);

        assertThat(bench.portos.signedIn()).isEmpty();
        assertThat(list.noticeProperty().get().title()).contains("Portos answered 401");
    }

    @Test
    void the_ages_go_on_with_the_time() {
        bench.open();
        var before = list.contextProperty().get().now();

        bench.clock.pass(Duration.ofSeconds(10));

        assertThat(Duration.between(before, list.contextProperty().get().now()).toSeconds())
                .isEqualTo(10);
    }

    private static gatehouse.console.wire.FakePortos.Reply holdUntil(CountDownLatch latch)
            throws InterruptedException {
        latch.await();
        return json(200, "{\"items\": [], \"totalCount\": 0}");
    }

    private String person(SessionLine line) {
        return SessionFields.PERSON.cell(line, list.contextProperty().get());
    }
}
