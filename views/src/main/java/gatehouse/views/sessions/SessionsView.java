package gatehouse.views.sessions;

import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.sessions.fields.SessionLine;
import gatehouse.console.sessions.fields.SessionOrder;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.filter.FilterView;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.RowPositionKeeper;
import gatehouse.views.fx.ShortcutNames;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.BannerView;
import gatehouse.views.shell.NoticeView;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.List;

/** Shows a {@link SessionsViewModel}. */
public final class SessionsView {
    private final SessionsViewModel model;
    private final Runnable askToKeep;
    private final Runnable askToRevoke;
    private final SessionMenu menu;
    private final Parent root;
    @FXML private StackPane filterPlace;
    @FXML private Button read;
    @FXML private StackPane overviewPlace;
    @FXML private StackPane banner;
    @FXML private StackPane content;
    @FXML private StackPane marksPlace;
    @FXML private TableView<SessionLine> table;

    /**
     * The list of sessions of one environment.
     *
     * @param askToKeep opens the dialog that asks for the name of a filter
     * @param askToRevoke makes the plan to revoke the sessions that are marked
     * @param menu of the session that is selected
     */
    public SessionsView(
            SessionsViewModel model, Runnable askToKeep, Runnable askToRevoke, SessionMenu menu) {
        this.model = model;
        this.menu = menu;
        this.askToRevoke = askToRevoke;
        this.askToKeep = askToKeep;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    /** The table, so that arrows, Enter and Delete work at once. */
    public Node firstFocus() {
        return table;
    }

    @FXML
    private void initialize() {
        filterPlace.getChildren().add(new FilterView(model.filter(), askToKeep).root());
        overviewPlace
                .getChildren()
                .add(new SessionOverviewView(model, () -> menu.run("showListCalls")).root());
        read.setGraphic(IconNodes.of("refresh"));
        banner.getChildren().add(new BannerView(menu.portos().listNotice()).root());
        content.getChildren().add(new NoticeView(menu.portos().listNotice()).root());
        String markKey = ShortcutNames.ofCommand(menu.commands(), "markShown");
        marksPlace.getChildren().add(new MarksBarView(model.marks(), askToRevoke, markKey).root());
        table.setPlaceholder(new Region());
        columns();
        table.setItems(model.rows());
        menu.onRows(table);
        new TypeAheadKeys(table, menu.portos()).listen();
        arrow(model.orderProperty().get());
    }

    private void columns() {
        var columns = new SessionColumns(model);
        table.getColumns().setAll(columns.all());
        var mark = new MarkColumn(table, model);
        table.getColumns().addFirst(mark.column());
        VisibilityScope.whileShown(table, mark::listen);
        columns.states(table);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setSortPolicy(_ -> {
            sort();
            return true;
        });
    }

    private Subscription listen() {
        model.open();
        Subscription shown =
                Subscription.combine(
                        RowPositionKeeper.of(
                                table,
                                model.selectedProperty(),
                                SessionLine::sessionId,
                                id -> model.view().indexOf(id)),
                        menu.columns(table).follow(),
                        model.orderProperty().subscribe((_, now) -> arrow(now)),
                        model.contextProperty().subscribe(_ -> retell()));
        return () -> {
            shown.unsubscribe();
            model.close();
        };
    }

    private void retell() {
        new SessionColumns(model).fitTimes(table);
        table.refresh();
    }

    @FXML
    private void read() {
        model.read();
    }

    /** Shows in the headers how the rows are sorted; the rows themselves are sorted already. */
    private void arrow(SessionOrder order) {
        for (TableColumn<SessionLine, ?> column : table.getColumns()) {
            if (order.field().text().key().equals(column.getId())) {
                column.setSortType(order.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                table.getSortOrder().setAll(List.of(column));
            }
        }
    }

    private void sort() {
        table.getSortOrder().stream()
                .findFirst()
                .map(SessionColumns::order)
                .ifPresent(model.orderProperty()::set);
    }
}
