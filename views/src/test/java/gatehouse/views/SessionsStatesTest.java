package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Every state of the list and of the detail: what it says, and a picture of it. */
final class SessionsStatesTest {
    private static final String ANY_PAGE = "GET /api/sessions\\?.*";
    private static final String LATER_PAGE = "GET /api/sessions\\?.*skip=[1-9].*";
    private static final String ONE_SESSION = "GET /api/sessions/[^?]+";

    @TempDir private Path home;
    private OpenWindow window;
    private FaultProxy front;

    @BeforeEach
    void open() throws Exception {
        window = new OpenWindow(home);
        front = window.portos().front();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void busy_says_what_is_waited_for() throws Exception {
        var arrived = new CountDownLatch(1);
        front.when(ANY_PAGE, FaultProxy.wait(arrived));
        window.show().sees("Waiting for the first page of sessions");
        window.picture("sessions-busy");
        arrived.countDown();
    }

    @Test
    void failed_stands_in_place_with_what_to_do() throws Exception {
        var arrived = new CountDownLatch(1);
        front.when(ANY_PAGE, FaultProxy.wait(arrived));
        window.show().sees("Waiting for the first page of sessions");
        front.close();
        arrived.countDown();
        window.sees("Portos was not reached: nothing listens at 127.0.0.1:");
        assertThat(window.texts()).contains("Refresh").noneMatch(t -> t.startsWith("No sessions"));
        window.picture("sessions-failed");

        HeadlessToolkit.run(() -> window.find(".empty > #call", Hyperlink.class).fire());
        FrameWaiter.holds(
                "the call behind the sentence is shown",
                () ->
                        window.shell()
                                .wire()
                                .detailProperty()
                                .get()
                                .contains("Failure: Portos was not reached"));
    }

    @Test
    void shown_says_how_many_of_how_many_as_of_when_and_whether_that_is_all() throws Exception {
        window.show().complete();
        assertThat(window.texts())
                .anyMatch(t -> t.matches("1,205 of 1,205 · read \\d\\d:\\d\\d:\\d\\d"));
        window.picture("sessions-shown");
    }

    @Test
    void a_wrong_filter_is_told_where_it_is_wrong() throws Exception {
        window.show().complete();
        window.filter("env:PDA idle>soon");
        window.sees("At character 14: idle needs a duration such as 30m, not “soon”.");
        window.picture("sessions-wrong-filter");
    }

    @Test
    void a_filter_that_hides_all_says_so_and_can_be_cleared() throws Exception {
        window.show().complete();
        window.filter("nobody-of-that-name");
        window.sees("No matches in 1,205 sessions");
        assertThat(window.texts()).contains("Clear filter", "0 of 1,205 · read " + readAt());
        window.picture("sessions-hidden");
    }

    @Test
    void no_session_at_all_is_no_fault() throws Exception {
        front.when(
                ANY_PAGE,
                FaultProxy.answer(200, "{\"items\": [], \"count\": 0, \"totalCount\": 0}"));
        window.show().sees("No sessions");
        window.sees("Portos shows this user no sessions.");
        window.picture("sessions-none");
    }

    @Test
    void missing_pages_are_counted_beside_what_has_come() throws Exception {
        front.when(LATER_PAGE, FaultProxy.answer(500, "{\"status\": 500, \"title\": \"Broken\"}"));
        window.show()
                .sees(
                        "incomplete: 2 of 3 pages are missing, Portos has 1,205 sessions. Portos"
                                + " answered 500");
        window.picture("sessions-partial");
    }

    @Test
    void what_is_older_than_wished_says_so_and_stays() throws Exception {
        window.show().complete();
        front.close();
        HeadlessToolkit.run(PortosViewModels.of(window.opened()).sessions()::read);
        window.sees("stale since ");
        window.sees("Portos was not reached");
        assertThat(window.table().getItems()).hasSize(1205);
        window.picture("sessions-stale");
    }

    @Test
    void a_detail_on_its_way_shows_what_the_list_knows() throws Exception {
        var arrived = new CountDownLatch(1);
        window.show().complete();
        front.when(ONE_SESSION, FaultProxy.wait(arrived));
        window.selects("P08");
        window.sees("Refreshing …");
        window.picture("detail-busy");
        arrived.countDown();
    }

    @Test
    void a_detail_says_when_it_was_read() throws Exception {
        window.show().complete();
        window.selects("P08");
        window.sees("As of ");
        window.sees("This signs out till P08 (last used ");
        window.picture("detail-shown");
    }

    @Test
    void when_the_list_and_a_session_were_read_leads_to_their_calls() throws Exception {
        window.show().complete();
        window.selects("P08");
        window.sees("As of ");

        clicks("#asOf");
        assertThat(calls()).isEqualTo(window.idOn("P08").substring(0, 6));
        clicks("#verdict");
        assertThat(calls()).isEqualTo("for:list-sessions");
        window.sees("GET");
    }

    @Test
    void a_session_that_is_chosen_elsewhere_is_scrolled_to() throws Exception {
        window.show().complete();
        SessionsViewModel sessions = PortosViewModels.of(window.opened()).sessions();
        SessionLine last = HeadlessToolkit.ask(() -> sessions.rows().getLast());

        HeadlessToolkit.run(() -> sessions.selectedProperty().set(last.sessionId()));

        TableView<?> table = window.table();
        FrameWaiter.holds(
                "it is in sight",
                () ->
                        OpenWindow.rows(table).stream()
                                .map(SessionLine.class::cast)
                                .anyMatch(line -> line.sessionId().equals(last.sessionId())));
    }

    private void clicks(String link) throws Exception {
        Hyperlink read = window.find(link, Hyperlink.class);
        HeadlessToolkit.run(read::fire);
    }

    private String calls() throws Exception {
        return HeadlessToolkit.ask(
                () -> window.shell().wire().arrangementProperty().get().filter());
    }

    @Test
    void a_detail_that_is_gone_says_so_and_offers_nothing() throws Exception {
        window.show().complete();
        String id = window.idOn("P08");
        window.portos().end(id);
        window.selects("P08");
        window.sees("Ended: Portos no longer has this session");
        window.sees("This session has already ended.");
        window.picture("detail-gone");
    }

    @Test
    void a_detail_that_could_not_be_read_again_says_why() throws Exception {
        window.show().complete();
        front.when(
                ONE_SESSION, FaultProxy.answer(403, "{\"status\": 403, \"title\": \"Forbidden\"}"));
        window.selects("P08");
        window.sees("Could not refresh. Portos answered 403: this user may not do that.");
        window.picture("detail-failed");
    }

    @Test
    void the_own_session_is_marked_and_not_offered() throws Exception {
        window.show().complete();
        window.filter("own:yes");
        window.selects("TOOL1");
        window.sees("This is the session that Gatehouse itself uses. Sign out instead.");
        window.picture("detail-own");
    }

    private String readAt() throws Exception {
        String verdict =
                window.texts().stream()
                        .filter(t -> t.contains("· read "))
                        .findFirst()
                        .orElseThrow();
        return verdict.substring(verdict.length() - "00:00:00".length());
    }
}
