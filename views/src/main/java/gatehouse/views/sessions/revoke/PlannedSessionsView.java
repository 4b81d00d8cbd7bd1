package gatehouse.views.sessions.revoke;

import gatehouse.console.sessions.revoke.PlannedLine;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.DetailFact;
import gatehouse.console.work.RowList;
import gatehouse.views.fx.CellFactories;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FactLines;
import gatehouse.views.fx.FxmlLoading;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;

import java.util.List;

/** Shows the sessions of a plan: summed up, and one by one. */
public final class PlannedSessionsView {
    private final RowList<PlannedLine> lines = new RowList<>();
    private final Parent root;
    @FXML private GridPane facts;
    @FXML private TableView<PlannedLine> table;
    @FXML private TableColumn<PlannedLine, PlannedLine> verdict;
    @FXML private TableColumn<PlannedLine, PlannedLine> person;
    @FXML private TableColumn<PlannedLine, PlannedLine> device;
    @FXML private TableColumn<PlannedLine, PlannedLine> used;
    @FXML private TableColumn<PlannedLine, PlannedLine> effect;

    /** Shows nothing yet. */
    public PlannedSessionsView() {
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        table.setItems(lines);
        ContextMenus.copies(table);
        CellFactories.text(verdict, PlannedLine::verdict);
        CellFactories.text(person, PlannedLine::person);
        CellFactories.text(device, PlannedLine::device);
        CellFactories.number(used, PlannedLine::lastUsed);
        CellFactories.text(effect, PlannedLine::effect);
        CellFactories.rows(table, List.of(CellFactories.state("stale", PlannedLine::isLeftOut)));
    }

    /** Shows a plan. */
    void show(List<DetailFact> summary, List<PlannedLine> planned) {
        FactLines.fill(facts, summary);
        lines.show(planned);
    }
}
