package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.filter.editor.SavedFilterStore.SavedFilter;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.fields.SessionChange;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The list while the world moves on under it, and what the person does to see less of it. */
final class LiveListTest extends CompleteWindowFixture {
    private static final int REFRESHES = 50;
    private static final String ONE_SESSION = "GET /sessions/{id}";

    private SessionsViewModel list;

    @BeforeEach
    void open() throws Exception {
        list = PortosViewModels.of(window.opened()).sessions();
        stopRefreshing();
    }

    @Test
    void selection_scroll_and_detail_stay_with_their_sessions_over_fifty_refreshes()
            throws Exception {
        window.selects("P20");
        window.sees("As of");
        String looked = selected();
        HeadlessToolkit.run(() -> window.table().scrollTo(400));
        FrameWaiter.holds("it has scrolled", () -> first() == 400);
        String top = HeadlessToolkit.ask(() -> list.rows().get(first()).sessionId());
        long reads = window.portos().calls(ONE_SESSION);

        for (int time = 0; time < REFRESHES; time++) {
            window.portos().end(HeadlessToolkit.ask(this::somebodyNearTheTop));
            if (time % 2 == 0) {
                window.portos().begin("999", "BackOffice");
            }
            SessionsViewModel now = list;
            var before = HeadlessToolkit.ask(now.stateProperty()::get);
            HeadlessToolkit.run(now::read);
            FrameWaiter.holds("it is read", () -> isRead(before));
        }

        assertThat(selected()).isEqualTo(looked);
        assertThat(list.selectedProperty().get()).isEqualTo(looked);
        FrameWaiter.holds(
                "the same session is at the top",
                () -> list.rows().get(first()).sessionId().equals(top));
        assertThat(window.portos().calls(ONE_SESSION))
                .as("the detail was left alone")
                .isEqualTo(reads);
        assertThat(window.texts()).anyMatch(text -> text.startsWith("25 new"));
        window.picture("sessions-news");
    }

    @Test
    void what_changed_is_marked_until_it_is_seen() throws Exception {
        String gone = window.idOn("P20");
        window.filter("dev:P20");
        window.sees("1 of 1,205");
        window.portos().end(gone);
        HeadlessToolkit.run(list::read);

        window.sees("1 ended since");
        assertThat(HeadlessToolkit.ask(() -> list.rows().getLast().change()))
                .isEqualTo(SessionChange.GONE);
        window.sees("0 of 1,204");
        window.picture("sessions-one-ended");
        operator.clicksText("Mark as seen");

        FrameWaiter.holds("it is seen", () -> list.overview().changesProperty().get().isEmpty());
        window.sees("No matches in 1,204 sessions");
    }

    @Test
    void a_filter_is_completed_while_it_is_typed() throws Exception {
        operator.presses(KeyCode.SLASH);
        operator.types("idle<1h env:Ca");
        FrameWaiter.holds(
                "there is a way to go on",
                () -> !list.filter().completionsProperty().get().isEmpty());

        operator.presses(KeyCode.TAB);

        assertThat(filter().getText()).isEqualTo("idle<1h env:CashRegister");
        assertThat(filter().getCaretPosition()).isEqualTo(24);
        assertThat(operator.focus()).isSameAs(filter());
    }

    @Test
    void down_goes_in_among_the_ways_to_go_on_and_escape_sends_them_away_first() throws Exception {
        operator.presses(KeyCode.SLASH);
        operator.types("env:");
        FrameWaiter.holds(
                "there are ways to go on",
                () -> list.filter().completionsProperty().get().size() > 1);
        operator.presses(KeyCode.DOWN, 2).presses(KeyCode.ENTER);
        assertThat(filter().getText()).startsWith("env:").hasSizeGreaterThan(4);

        operator.types(" -us");
        FrameWaiter.holds(
                "there is a way to go on",
                () -> !list.filter().completionsProperty().get().isEmpty());
        operator.presses(KeyCode.ESCAPE);
        assertThat(filter().getText()).endsWith(" -us");
        operator.presses(KeyCode.ESCAPE);
        assertThat(filter().getText()).isEmpty();
    }

    @Test
    void a_session_that_is_chosen_elsewhere_is_marked_in_the_list() throws Exception {
        String id = window.idOn("P08");

        HeadlessToolkit.run(() -> list.select(id));

        TableView<?> table = window.table();
        FrameWaiter.holds(
                "its row is selected",
                () ->
                        table.getSelectionModel().getSelectedItem() instanceof SessionLine line
                                && line.sessionId().equals(id));
    }

    @Test
    void a_click_on_a_bar_filters_and_another_click_shows_all_again() throws Exception {
        List<Double> before = bars();
        operator.clicksBar("Tool");
        FrameWaiter.holds(
                "it is filtered",
                () -> list.filter().textProperty().get().equals("devicetype:Tool"));
        FrameWaiter.holds("the rows are filtered", () -> list.rows().size() < 1000);
        assertThat(bars()).as("no bar moves sideways under the mouse").isEqualTo(before);
        window.picture("sessions-bar");

        operator.clicksBar("Tool");

        FrameWaiter.holds("it is not", () -> list.filter().textProperty().get().isEmpty());
    }

    @Test
    void a_filter_is_kept_by_name_and_offered_again() throws Exception {
        window.filter("env:PDA idle>30m");
        HeadlessToolkit.run(window.shell().places()::saveFilter);
        window.sees("Save filter");
        operator.types("idle phones");
        window.picture("keep-filter");
        operator.presses(KeyCode.ENTER);
        assertThat(window.isAsking()).isFalse();
        window.filter("");

        operator.clicks("#saved");
        operator.clicksPopup("idle phones   env:PDA idle>30m");

        FrameWaiter.holds(
                "the filter is back",
                () -> list.filter().textProperty().get().equals("env:PDA idle>30m"));
        SavedFilter phones = list.filter().saved().all().getFirst();
        HeadlessToolkit.run(() -> list.filter().saved().delete(phones));
        operator.clicks("#saved");
        operator.clicksPopup("Restore “idle phones”");
        assertThat(list.filter().saved().all()).containsExactly(phones);
    }

    @Test
    void reading_by_itself_can_be_switched_off_and_says_so() throws Exception {
        ToggleButton live = window.find("#live", ToggleButton.class);
        assertThat(live.getText()).isEqualTo("auto-refresh off");

        operator.clicks("#live");

        assertThat(live.getText()).isEqualTo("auto-refresh: 15 s");
        HeadlessToolkit.run(window.shell()::askPalette);
        FrameWaiter.holds("it pauses", () -> live.getText().equals("auto-refresh paused"));
    }

    @Test
    void an_expert_asks_the_server_itself_by_session_id() throws Exception {
        String id = window.idOn("P20");
        HeadlessToolkit.run(window.shell().system(PortosWindow.class).dialogs()::askServer);
        PortosDialog.AskServer asked =
                (PortosDialog.AskServer) window.shell().dialogProperty().get();
        HeadlessToolkit.run(() -> asked.model().filterProperty().set(id));
        HeadlessToolkit.run(asked.model()::ask);
        window.sees("1 session of 1 that Portos found");
        window.picture("ask-server");

        operator.presses(KeyCode.TAB).presses(KeyCode.DOWN).presses(KeyCode.ENTER);

        window.sees("As of");
        assertThat(window.selectedSession()).isEqualTo(id);
    }

    private List<Double> bars() throws Exception {
        return HeadlessToolkit.ask(() -> {
            Parent root = window.stage().getScene().getRoot();
            root.applyCss();
            root.layout();
            return root.lookupAll(".bar-button").stream()
                    .map(bar -> bar.localToScene(bar.getLayoutBounds()).getMinX())
                    .toList();
        });
    }

    private boolean isRead(SessionListState before) {
        return list.stateProperty().get() instanceof SessionListState.Shown(var read)
                && read.isEnded()
                && !list.stateProperty().get().equals(before)
                && list.rows().size() - list.rows().stream().filter(LiveListTest::isGone).count()
                        == read.table().size();
    }

    private static boolean isGone(SessionLine line) {
        return line.change() == SessionChange.GONE;
    }

    private String somebodyNearTheTop() {
        return list.rows().stream()
                .filter(line -> !isGone(line) && line.session().envName().equals("BackOffice"))
                .filter(line -> !line.session().userName().equals("999"))
                .findFirst()
                .orElseThrow()
                .sessionId();
    }

    private String selected() throws Exception {
        TableView<?> table = window.table();
        return HeadlessToolkit.ask(
                () -> ((SessionLine) table.getSelectionModel().getSelectedItem()).sessionId());
    }

    private int first() throws Exception {
        var flow = (VirtualFlow<?>) window.table().lookup(".virtual-flow");
        IndexedCell<?> cell = flow.getFirstVisibleCell();
        if (cell == null) {
            return -1;
        }
        boolean rest = cell.getBoundsInParent().getMaxY() < cell.getHeight() / 2;
        return rest ? cell.getIndex() + 1 : cell.getIndex();
    }

    private TextField filter() throws Exception {
        return window.find("#filter", TextField.class);
    }
}
