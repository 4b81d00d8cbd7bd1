package gatehouse.views.sessions;

import gatehouse.console.sessions.SessionFilter;
import gatehouse.console.sessions.SessionLine;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.words.Words;
import gatehouse.views.fx.Cells;
import gatehouse.views.fx.Fxml;
import gatehouse.views.fx.Icons;
import gatehouse.views.fx.KeptRow;
import gatehouse.views.fx.Show;
import gatehouse.views.fx.Shown;
import gatehouse.views.shell.BannerView;
import gatehouse.views.shell.NoticeView;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.controlsfx.control.textfield.CustomTextField;

import java.util.Optional;

/** Shows a {@link SessionsViewModel}. */
public final class SessionsView {
    private final SessionsViewModel model;
    private final Parent root;
    @FXML private CustomTextField filter;
    @FXML private Button read;
    @FXML private HBox wrongLine;
    @FXML private Label wrong;
    @FXML private HBox completeness;
    @FXML private Label count;
    @FXML private Label verdict;
    @FXML private StackPane banner;
    @FXML private StackPane content;
    @FXML private TableView<SessionLine> table;
    @FXML private TableColumn<SessionLine, SessionLine> person;
    @FXML private TableColumn<SessionLine, SessionLine> user;
    @FXML private TableColumn<SessionLine, SessionLine> device;
    @FXML private TableColumn<SessionLine, SessionLine> where;
    @FXML private TableColumn<SessionLine, SessionLine> type;
    @FXML private TableColumn<SessionLine, SessionLine> started;
    @FXML private TableColumn<SessionLine, SessionLine> idle;
    @FXML private TableColumn<SessionLine, SessionLine> expires;

    /** The list of one environment. */
    public SessionsView(SessionsViewModel model) {
        this.model = model;
        this.root = Fxml.load(this, Words.bundle());
        Shown.whileShown(root, this::listen);
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    /** The rows: from there arrows, Enter and Delete work at once. */
    public Node firstFocus() {
        return table;
    }

    @FXML
    private void initialize() {
        filter.setLeft(Icons.of("search"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        ObservableValue<Optional<SessionFilter.Wrong>> fault = model.wrongProperty();
        wrong.textProperty().bind(fault.map(now -> now.map(SessionsView::text).orElse("")));
        Show.when(wrongLine, fault.map(Optional::isPresent));
        count.textProperty().bind(model.headlineProperty().map(now -> now.count()));
        verdict.textProperty().bind(model.headlineProperty().map(now -> now.verdict()));
        read.setGraphic(Icons.of("refresh"));
        banner.getChildren().add(new BannerView(model.noticeProperty()).root());
        content.getChildren().add(new NoticeView(model.noticeProperty()).root());
        table.setPlaceholder(new Region());
        columns();
        table.setItems(model.rows());
    }

    private void columns() {
        var columns = new SessionColumns(model);
        Cells.text(person, columns::person);
        Cells.text(user, SessionLine::userName);
        Cells.text(device, columns::device);
        Cells.text(where, SessionLine::envName);
        Cells.text(type, SessionLine::authenticationType);
        Cells.number(started, columns::started);
        Cells.number(idle, columns::idle);
        expires.getStyleClass().add("expires");
        Cells.number(expires, columns::expires);
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
                        Show.state(filter, "error", model.wrongProperty().map(Optional::isPresent)),
                        Show.state(
                                completeness,
                                "partial",
                                model.headlineProperty().map(now -> now.partial())),
                        KeptRow.of(
                                table,
                                model.selectedProperty(),
                                SessionLine::sessionId,
                                model::indexOf),
                        model.nowProperty().subscribe(_ -> table.refresh()));
        return () -> {
            shown.unsubscribe();
            model.close();
        };
    }

    @FXML
    private void read() {
        model.readAgain().run();
    }

    private void sort() {
        table.getSortOrder().stream()
                .findFirst()
                .map(SessionColumns::order)
                .ifPresent(model.orderProperty()::set);
    }

    private static String text(SessionFilter.Wrong fault) {
        return Words.of(
                "sessions.filter.wrongAt",
                Words.of(fault.key(), fault.arguments().toArray()),
                fault.at() + 1);
    }
}
