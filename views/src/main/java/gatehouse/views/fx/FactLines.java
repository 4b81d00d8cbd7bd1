package gatehouse.views.fx;

import gatehouse.console.words.VisibleText;
import gatehouse.console.work.DetailFact;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** Fills a grid with facts: one row for each, with name, value and remark. */
public final class FactLines {
    private FactLines() {}

    /** Replaces the rows of the grid; each value has a menu that copies it. */
    public static void fill(GridPane grid, List<DetailFact> facts) {
        grid.getChildren().clear();
        for (DetailFact fact : facts) {
            var value = new Label(LegibleText.text(fact.value()));
            add(grid, fact, value);
            ContextMenus.copies(value.getParent(), VisibleText.text(fact.value()));
        }
    }

    /** Adds a row whose value is shown by a node of its own, such as a link. */
    public static void add(GridPane grid, DetailFact fact, Labeled value) {
        value.getStyleClass().add("fact-value");
        value.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), name(fact), withRemark(value, fact.remark()));
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
