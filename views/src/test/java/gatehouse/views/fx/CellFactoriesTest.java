package gatehouse.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.styles.StyleSheets;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

final class CellFactoriesTest {
    private record Row(String name, int count, boolean own) {}

    private final Set<String> marked = new TreeSet<>();

    @Test
    void a_cell_shows_what_the_record_says_and_nothing_hidden() throws Exception {
        HeadlessToolkit.run(() ->
                assertThat(texts(table(new Row("a\u202Eb", 7, false))))
                        .contains("a⟨U+202E⟩b", "7"));
    }

    @Test
    void a_row_is_known_by_its_states() throws Exception {
        HeadlessToolkit.run(() -> {
            var table = table(new Row("mine", 1, true), new Row("theirs", 2, false));
            assertThat(own(table)).containsExactlyInAnyOrder("mine");
        });
    }

    @Test
    void a_state_leaves_the_row_when_what_it_shows_changes() throws Exception {
        HeadlessToolkit.run(() -> {
            var table = table(new Row("mine", 1, true));
            table.getItems().setAll(new Row("theirs", 2, false));
            lay(table);
            assertThat(own(table)).isEmpty();
        });
    }

    @Test
    void a_screen_reader_is_told_what_the_hint_of_a_cell_says() throws Exception {
        HeadlessToolkit.run(() -> {
            var table = table(new Row("mine", 1, true));
            assertThat(
                            table.lookupAll(".number.table-cell").stream()
                                    .map(cell ->
                                            cell.queryAccessibleAttribute(
                                                    AccessibleAttribute.HELP)))
                    .contains("1 in words");
        });
    }

    @Test
    void a_mark_is_told_with_its_row() throws Exception {
        HeadlessToolkit.run(() -> {
            var table = table(new Row("mine", 1, true));
            var box = (CheckBox) table.lookup(".mark .check-box");
            box.fire();
            assertThat(marked).containsExactly("mine");
            box.fire();
            assertThat(marked).isEmpty();
        });
    }

    private TableView<Row> table(Row... rows) {
        var table = new TableView<Row>();
        CellFactories.mark(
                column(table),
                "Marked",
                row -> marked.contains(row.name()),
                (row, now) -> {
                    if (now) {
                        marked.add(row.name());
                    } else {
                        marked.remove(row.name());
                    }
                });
        CellFactories.text(column(table), Row::name);
        CellFactories.number(
                column(table),
                row -> String.valueOf(row.count()),
                row -> row.count() + " in words");
        CellFactories.rows(table, List.of(CellFactories.state("own", Row::own)));
        table.getItems().setAll(rows);
        new Scene(table, 400, 200).getStylesheets().setAll(StyleSheets.sheets());
        lay(table);
        return table;
    }

    private static void lay(TableView<Row> table) {
        table.applyCss();
        table.layout();
    }

    private static TableColumn<Row, Row> column(TableView<Row> table) {
        var column = new TableColumn<Row, Row>();
        table.getColumns().add(column);
        return column;
    }

    private static List<String> texts(TableView<Row> table) {
        return table.lookupAll(".table-cell").stream()
                .map(cell -> ((TableCell<?, ?>) cell).getText())
                .toList();
    }

    private static Set<String> own(TableView<Row> table) {
        return table.lookupAll(".table-row-cell").stream()
                .filter(CellFactoriesTest::isOwn)
                .map(row -> ((Row) ((TableRow<?>) row).getItem()).name())
                .collect(Collectors.toSet());
    }

    private static boolean isOwn(Node row) {
        return row.getPseudoClassStates().stream()
                .anyMatch(is -> is.getPseudoClassName().equals("own"));
    }
}
