package gatehouse.views;

import static gatehouse.console.journal.JournalOutcome.REVOKED;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActDialogState;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.JournalPlace;
import gatehouse.console.work.Command;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The place of the journal, by mouse and by keyboard alone. */
final class JournalPlaceTest extends CompleteWindowFixture {
    @BeforeEach
    void open() throws Exception {
        writes("Jana (12)");
        writes("Peter (13)");
    }

    private void writes(String person) throws Exception {
        writes(person, "target-of-" + person);
    }

    private void writes(String person, String target) throws Exception {
        writes(person, target, "SANDBOX");
    }

    private void writes(String person, String target, String kind) throws Exception {
        String connection =
                HeadlessToolkit.ask(() ->
                        window.opened().connection(PortosViewModels.of(window.opened())).name());
        String environment = window.opened().environment().name();
        window.console()
                .journal()
                .begin(
                        new ActRecord(
                                Instant.parse("2026-11-21T13:03:22Z"),
                                new ActOrigin("jana", environment, kind, connection),
                                "Majiteľ on TOOL1",
                                null,
                                "sessions.revoke",
                                new ActTarget(target, person, "P01"),
                                new ActReason("it hangs", "INC-7"),
                                Map.of()));
    }

    @Test
    void keys_alone_lead_to_an_entry_through_the_filter() throws Exception {
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        assertThat(window.shell().placeProperty().get()).isEqualTo(JournalPlace.PLACE);
        window.sees("Peter (13) · P01");

        operator.presses(KeyCode.SLASH);
        FrameWaiter.holds("the filter has the focus", () -> focusIs(TextField.class));
        window.picture("journal");
        operator.types("jana (12");
        window.sees("1 of ");
        operator.presses(KeyCode.ENTER).presses(KeyCode.DOWN);

        FrameWaiter.holds("an entry is selected", () -> !selected().isEmpty());
        window.sees("Copy for the ticket");
        window.sees("it hangs");
        window.picture("journal-detail");
        operator.presses(KeyCode.ENTER);
        FrameWaiter.holds("what can be done has the focus", () -> focusIs(Button.class));
    }

    @Test
    void rows_of_production_say_so_in_word_and_colour() throws Exception {
        writes("Eva (14)", "target-of-Eva", "PRODUCTION");
        HeadlessToolkit.run(() -> window.stage().setWidth(1280));
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        window.sees("Eva (14)");
        FrameWaiter.holds("production is seen", () -> words("Eva (14)").equals("PRODUCTION"));
        assertThat(HeadlessToolkit.ask(() -> words("Peter (13)"))).isEmpty();
        window.picture("journal-production");
    }

    /** The word before the environment in the row of a person; empty where there is none. */
    private String words(String person) {
        return window.stage().getScene().getRoot().lookupAll(".table-row-cell").stream()
                .map(row -> (TableRow<?>) row)
                .filter(row -> cells(row).anyMatch(cell -> text(cell).startsWith(person)))
                .flatMap(JournalPlaceTest::cells)
                .filter(cell -> "ENVIRONMENT".equals(cell.getTableColumn().getId()))
                .map(cell -> cell.getGraphic() instanceof Label word ? word.getText() : "")
                .findFirst()
                .orElse("");
    }

    private static Stream<TableCell<?, ?>> cells(TableRow<?> row) {
        return row.getChildrenUnmodifiable().stream()
                .filter(TableCell.class::isInstance)
                .map(cell -> (TableCell<?, ?>) cell);
    }

    private static String text(TableCell<?, ?> cell) {
        return Objects.requireNonNullElse(cell.getText(), "");
    }

    @Test
    void an_entry_and_each_of_its_facts_have_a_menu() throws Exception {
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        window.sees("Peter (13) · P01");

        operator.rightClicksCell(0, "TARGET").clicksPopup("Copy this row");
        assertThat(HeadlessToolkit.ask(() -> Clipboard.getSystemClipboard().getString()))
                .contains("\tRevoke session\tPeter (13) · P01");
        window.sees("INC-7");
        operator.rightClicksText("INC-7").clicksPopup("Copy this value");
        assertThat(HeadlessToolkit.ask(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("INC-7");
        operator.rightClicksCell(0, "TARGET").clicksPopup("Filter by this person");

        window.sees("1 of ");
    }

    @Test
    void the_values_of_an_entry_are_one_stop_of_tab_and_the_arrows_lead_to_each() throws Exception {
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        window.sees("Peter (13) · P01");
        operator.presses(KeyCode.DOWN);
        window.sees("INC-7");
        assertThat(HeadlessToolkit.ask(() -> values().stream().filter(Node::isFocusTraversable)))
                .hasSize(1);
        HeadlessToolkit.run(() -> values().getFirst().requestFocus());

        int ticket = HeadlessToolkit.ask(() -> values().indexOf(value("INC-7")));
        for (int at = 0; at < ticket; at++) {
            operator.presses(KeyCode.DOWN);
        }

        assertThat(HeadlessToolkit.ask(() -> value("INC-7").isFocused())).isTrue();
        operator.presses(KeyCode.CONTEXT_MENU).clicksPopup("Copy this value");
        assertThat(HeadlessToolkit.ask(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("INC-7");
        operator.presses(KeyCode.UP);
        assertThat(HeadlessToolkit.ask(() -> values().get(ticket - 1).isFocused())).isTrue();
    }

    @Test
    void a_click_on_a_value_of_an_entry_filters_by_it() throws Exception {
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        window.sees("Peter (13) · P01");
        operator.presses(KeyCode.DOWN);
        window.sees("INC-7");

        operator.clicksText("INC-7");

        FrameWaiter.holds(
                "the list is filtered",
                () ->
                        window.shell()
                                .places()
                                .journal()
                                .model()
                                .filter()
                                .textProperty()
                                .get()
                                .equals("ticket:INC-7"));
    }

    private List<Labeled> values() {
        return window.stage().getScene().getRoot().lookupAll(".fact-value").stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(value -> value.getParent().getParent() instanceof GridPane)
                .toList();
    }

    private Labeled value(String text) {
        return values().stream()
                .filter(value -> value.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_click_leads_to_the_place_and_a_header_sorts() throws Exception {
        operator.clicksText("Journal");
        window.sees("Peter (13) · P01");

        TableView<?> table = window.table();
        HeadlessToolkit.run(() -> sortBy(table, "TARGET"));

        FrameWaiter.holds(
                "the first by name is on top",
                () ->
                        top().filter(entry -> entry.act().target().person().equals("999"))
                                .isPresent());
    }

    @Test
    void another_zone_counts_at_once_for_every_time_on_the_screen() throws Exception {
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        window.sees("21 Nov 2026, 14:03:22");

        HeadlessToolkit.run(() ->
                window.shell().commands().stream()
                        .filter(command -> command.key().equals("utcTimes"))
                        .forEach(Command::run));

        window.sees("21 Nov 2026, 13:03:22");
        assertThat(window.texts()).noneMatch(text -> text.contains("14:03:22"));
        writes("Eva (14)");
        operator.presses(KeyCode.F5);
        window.sees("Eva (14) · P01");
    }

    @Test
    void an_act_appears_as_soon_as_it_has_ended() throws Exception {
        window.selects("P01");
        window.sees("As of ");
        HeadlessToolkit.run(() -> window.opened().guard().arm());
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        window.sees("Peter (13) · P01");

        HeadlessToolkit.run(window.shell().system(PortosWindow.class).dialogs()::revoke);
        FrameWaiter.holds(
                "it is asked",
                () ->
                        window.shell().dialogProperty().get()
                                        instanceof DialogRequest.Act(var model, _)
                                && model.stateProperty().get() instanceof ActDialogState.Asking);
        HeadlessToolkit.run(() -> {
            if (window.shell().dialogProperty().get() instanceof DialogRequest.Act(var model, _)) {
                model.reasonProperty().set("it hangs");
                model.press();
            }
        });

        FrameWaiter.holds(
                "the entry on top is a revoke that was done",
                () -> top().filter(entry -> entry.outcome() == REVOKED).isPresent());
    }

    @Test
    void the_journal_is_verified_by_keys_alone() throws Exception {
        operator.presses(KeyCode.SHORTCUT, KeyCode.K).types("verify journal");
        operator.presses(KeyCode.ENTER);
        window.sees("Is the journal as it was written?");

        operator.presses(KeyCode.ENTER);
        window.sees("Intact: ");
        window.sees("Head of the journal");
        window.picture("journal-verify");
        operator.presses(KeyCode.ESCAPE);
        FrameWaiter.holds("the dialog is closed", () -> !window.isAsking());
    }

    @Test
    void an_export_asks_what_is_saved() throws Exception {
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        window.sees("Peter (13) · P01");

        operator.clicksText("Export journal…");

        window.sees("All entries");
        window.picture("journal-export");
    }

    @Test
    void a_neighbour_is_looked_at_by_a_click() throws Exception {
        operator.clicksText("Journal");
        window.sees("Peter (13) · P01");
        operator.clicksText("Peter (13) · P01");
        window.sees("Entry before");
        String peter = selected();

        operator.clicksLine("Revoke session · Jana (12)");

        FrameWaiter.holds(
                "the entry before is looked at",
                () -> Long.parseLong(selected()) < Long.parseLong(peter));
    }

    @Test
    void the_entries_of_a_session_are_found_from_its_detail_without_its_full_id() throws Exception {
        window.selects("P01");
        String id = window.idOn("P01");
        writes("Jana (12)", id);
        window.sees("What was done to this session");

        operator.follows("What was done to this session");

        assertShows("1 of ");
        assertThat(window.texts()).noneMatch(text -> text.contains(id));
        window.picture("journal-of-session");
        operator.clicksText("Jana (12) · P01");
        window.sees("Show session");
        operator.follows("Show session");
        FrameWaiter.holds("the session is looked at", () -> window.selectedSession().equals(id));
        assertThat(window.shell().placeProperty().get()).isEqualTo(PortosWindow.SESSIONS);
    }

    @Test
    void the_entries_of_a_device_are_found_from_a_session() throws Exception {
        window.selects("P01");
        window.sees("What was done to this device");

        operator.follows("What was done to this device");

        window.sees("Peter (13) · P01");
        assertThat(window.shell().places().journal().model().filter().textProperty().get())
                .isEqualTo("device:P01");
    }

    private void assertShows(String headline) throws Exception {
        FrameWaiter.holds(
                "the journal is shown",
                () -> window.shell().placeProperty().get().equals(JournalPlace.PLACE));
        window.sees(headline);
    }

    @Test
    void save_and_clear_of_the_palette_are_about_the_filter_that_is_on_the_screen()
            throws Exception {
        window.filter("env:PDA");
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        window.sees("Peter (13) · P01");
        HeadlessToolkit.run(() -> journalFilter("person:*(13)"));

        HeadlessToolkit.run(() -> runs("keepFilter"));
        assertThat(window.shell().dialogProperty().get())
                .isInstanceOfSatisfying(
                        DialogRequest.SaveFilter.class,
                        asked -> assertThat(asked.model().filter()).isEqualTo("person:*(13)"));
        operator.presses(KeyCode.ESCAPE);

        HeadlessToolkit.run(() -> runs("clearFilter"));
        window.sees("Jana (12) · P01");
        assertThat(window.opened().places()).isNotEmpty();
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        window.sees("env:PDA");
    }

    private void journalFilter(String text) {
        window.shell().places().journal().model().filter().textProperty().set(text);
    }

    private void runs(String command) {
        window.shell().commands().stream()
                .filter(one -> one.key().equals(command))
                .forEach(one -> one.run());
    }

    /** As a click on the header does it. */
    private static <R> void sortBy(TableView<R> table, String column) {
        table.getColumns().stream()
                .filter(one -> one.getId().equals(column))
                .forEach(one -> table.getSortOrder().setAll(List.of(one)));
    }

    private Optional<JournalEntry> top() {
        return window.shell().places().journal().model().rows().getFirst().entry();
    }

    private String selected() {
        return window.shell().places().journal().model().selectedProperty().get();
    }

    private boolean focusIs(Class<?> kind) {
        return kind.isInstance(window.stage().getScene().getFocusOwner());
    }
}
