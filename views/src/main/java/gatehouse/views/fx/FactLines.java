package gatehouse.views.fx;

import gatehouse.console.work.DetailFact;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** Fills a grid with facts: one row for each, with name, value and remark. */
public final class FactLines {
    private FactLines() {}

    /** Replaces the rows of the grid. */
    public static void fill(GridPane grid, List<DetailFact> facts) {
        grid.getChildren().clear();
        for (int line = 0; line < facts.size(); line++) {
            grid.addRow(line, name(facts.get(line)), value(facts.get(line)));
        }
    }

    private static Label name(DetailFact fact) {
        var name = new Label(fact.label());
        name.getStyleClass().add("fact-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        return name;
    }

    private static VBox value(DetailFact fact) {
        var value = new Label(LegibleText.text(fact.value()));
        value.getStyleClass().add("fact-value");
        var box = new VBox(value);
        if (!fact.remark().isEmpty()) {
            var remark = new Label(LegibleText.text(fact.remark()));
            remark.getStyleClass().add("fact-note");
            box.getChildren().add(remark);
        }
        return box;
    }
}
