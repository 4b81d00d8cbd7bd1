package gatehouse.views.servicelogin;

import gatehouse.console.servicelogin.LoginDetail;
import gatehouse.console.servicelogin.RightLine;
import gatehouse.console.words.Words;
import gatehouse.console.work.Rows;
import gatehouse.views.fx.CellFactories;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.Optional;

/** Shows the rights of the selected service login, one row for each. */
public final class TableRightsView {
    private final Rows<RightLine> lines = new Rows<>();
    private final Parent root;
    @FXML private Label untold;
    @FXML private TableView<RightLine> rights;
    @FXML private TableColumn<RightLine, RightLine> name;
    @FXML private TableColumn<RightLine, RightLine> may;
    @FXML private TableColumn<RightLine, RightLine> type;
    @FXML private TableColumn<RightLine, RightLine> length;
    @FXML private TableColumn<RightLine, RightLine> reason;

    /** The rights of the login in {@code detail}. */
    public TableRightsView(ObservableValue<Optional<LoginDetail>> detail) {
        this.root = FxmlLoading.load(this, Words.bundle());
        VisibilityScope.whileShown(root, () -> detail.subscribe(this::show));
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        CellFactories.text(name, RightLine::name);
        CellFactories.text(may, RightLine::rights);
        CellFactories.text(type, RightLine::type);
        CellFactories.number(length, RightLine::length);
        CellFactories.text(reason, RightLine::reason);
        rights.setItems(lines);
        NodeBindings.when(rights, Bindings.isNotEmpty(lines));
        NodeBindings.when(untold, Bindings.isEmpty(lines));
    }

    private void show(Optional<LoginDetail> now) {
        lines.show(now.map(LoginDetail::rights).orElse(List.of()));
    }
}
