package gatehouse.views.fx;

import gatehouse.console.filter.FilterableFact;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.DetailFact;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Fills a grid with facts: one row for each, with name, value and remark. Tab stops at one of the
 * values, and the arrows lead up and down to the others, so that each can be read and copied.
 */
public final class FactLines {
    private FactLines() {}

    /** Replaces the rows of the grid; each value has a menu that copies it. */
    public static void fill(GridPane grid, List<DetailFact> facts) {
        fill(grid, facts.stream().map(FilterableFact::of).toList(), _ -> {}, ContextMenus::copies);
    }

    /**
     * The same with values that are links where a filter can ask for them. The value with the focus
     * keeps it.
     *
     * @param filterBy is given the term of the value that is clicked
     * @param menu is put on each value, and copies its text
     */
    public static void fill(
            GridPane grid,
            List<FilterableFact> facts,
            Consumer<String> filterBy,
            BiConsumer<Node, String> menu) {
        int focused = values(grid).stream().map(Node::isFocused).toList().indexOf(true);
        grid.getChildren().clear();
        grid.setMinHeight(Region.USE_PREF_SIZE);
        for (FilterableFact line : facts) {
            Labeled value =
                    line.term().<Labeled>map(term -> link(term, filterBy)).orElseGet(Label::new);
            add(grid, line.fact(), value);
            menu.accept(value.getParent(), VisibleText.text(line.fact().value()));
        }
        List<Labeled> now = values(grid);
        now.stream().limit(1).forEach(first -> first.setFocusTraversable(true));
        if (focused >= 0 && focused < now.size()) {
            now.get(focused).requestFocus();
        }
    }

    private static Hyperlink link(String term, Consumer<String> filterBy) {
        var link = new Hyperlink();
        link.getStyleClass().add("fact-link");
        link.setTooltip(new Tooltip(MessageBundle.of("session.fact.filter", term)));
        link.setAccessibleHelp(link.getTooltip().getText());
        link.setOnAction(_ -> filterBy.accept(term));
        return link;
    }

    private static void add(GridPane grid, DetailFact fact, Labeled value) {
        value.setText(LegibleText.text(fact.value()));
        value.getStyleClass().add("fact-value");
        value.setMinHeight(Region.USE_PREF_SIZE);
        value.setAccessibleText(LegibleText.text(fact.text()));
        value.setFocusTraversable(false);
        value.addEventHandler(KeyEvent.KEY_PRESSED, event -> move(grid, value, event));
        value.focusedProperty().subscribe(now -> stopAt(grid, value, now));
        grid.addRow(grid.getRowCount(), name(fact), withRemark(value, fact.remark()));
    }

    /** Tab comes back to the value that had the focus last. */
    private static void stopAt(GridPane grid, Labeled value, boolean focused) {
        if (focused) {
            values(grid).forEach(each -> each.setFocusTraversable(each == value));
        }
    }

    private static void move(GridPane grid, Labeled from, KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        List<Labeled> values = values(grid);
        int next = values.indexOf(from) + (down ? 1 : -1);
        if ((down || event.getCode() == KeyCode.UP) && next >= 0 && next < values.size()) {
            values.get(next).setFocusTraversable(true);
            from.requestFocusTraversal(
                    down ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
            event.consume();
        }
    }

    private static List<Labeled> values(GridPane grid) {
        return grid.getChildren().stream()
                .flatMap(cell -> cell instanceof VBox box ? Stream.of(box) : Stream.empty())
                .map(box -> (Labeled) box.getChildren().getFirst())
                .toList();
    }

    private static Label name(DetailFact fact) {
        var name = new Label(fact.label());
        name.getStyleClass().add("fact-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        return name;
    }

    private static VBox withRemark(Labeled value, String text) {
        var box = new VBox(value);
        if (!text.isEmpty()) {
            var remark = new Label(LegibleText.text(text));
            remark.getStyleClass().add("fact-note");
            remark.setMinHeight(Region.USE_PREF_SIZE);
            box.getChildren().add(remark);
        }
        return box;
    }
}
