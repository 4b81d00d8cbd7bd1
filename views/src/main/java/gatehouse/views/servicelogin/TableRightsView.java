package gatehouse.views.servicelogin;

import gatehouse.console.servicelogin.ServiceLoginDetail;
import gatehouse.console.servicelogin.TableRightLine;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.RowList;
import gatehouse.views.fx.CellFactories;
import gatehouse.views.fx.ContextMenus;
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
    private final RowList<TableRightLine> lines = new RowList<>();
    private final Parent root;
    @FXML private Label untold;
    @FXML private TableView<TableRightLine> rights;
    @FXML private TableColumn<TableRightLine, TableRightLine> name;
    @FXML private TableColumn<TableRightLine, TableRightLine> may;
    @FXML private TableColumn<TableRightLine, TableRightLine> type;
    @FXML private TableColumn<TableRightLine, TableRightLine> length;
    @FXML private TableColumn<TableRightLine, TableRightLine> reason;

    /** The rights of the login in {@code detail}. */
    public TableRightsView(ObservableValue<Optional<ServiceLoginDetail>> detail) {
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, () -> detail.subscribe(this::show));
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        CellFactories.text(name, TableRightLine::name);
        CellFactories.text(may, TableRightLine::rights);
        CellFactories.text(type, TableRightLine::type);
        CellFactories.number(length, TableRightLine::length);
        CellFactories.text(reason, TableRightLine::reason);
        rights.setItems(lines);
        ContextMenus.copies(rights);
        NodeBindings.when(rights, Bindings.isNotEmpty(lines));
        NodeBindings.when(untold, Bindings.isEmpty(lines));
    }

    private void show(Optional<ServiceLoginDetail> now) {
        lines.show(now.map(ServiceLoginDetail::rights).orElse(List.of()));
    }
}
