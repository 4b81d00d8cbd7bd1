package gatehouse.views.environments;

import gatehouse.console.environments.editor.EnvironmentItemViewModel;
import gatehouse.console.environments.editor.EnvironmentsViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.ScreenNotice;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.BannerView;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Optional;

/** Shows the list of an {@link EnvironmentsViewModel}; Enter opens, Delete asks to remove. */
public final class EnvironmentListView {
    private final EnvironmentsViewModel model;
    private final Parent root;
    @FXML private TextField filter;
    @FXML private StackPane banner;
    @FXML private ListView<EnvironmentItemViewModel> list;
    @FXML private VBox nothing;
    @FXML private Button up;
    @FXML private Button down;

    /** The list, which is read each time it comes on the screen. */
    public EnvironmentListView(EnvironmentsViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    /** The list itself. */
    public Node firstFocus() {
        return list;
    }

    @FXML
    private void initialize() {
        filter.textProperty().bindBidirectional(model.list().searchProperty());
        banner.getChildren().add(new BannerView(model.noticeProperty()).root());
        NodeBindings.when(
                banner, model.noticeProperty().map(now -> !now.equals(ScreenNotice.NONE)));
        list.setItems(model.list().shown());
        ContextMenus.copies(list);
        list.setCellFactory(_ -> new EnvironmentItemCell(model.list()::places));
        list.setOnKeyPressed(this::pressed);
        list.setOnMouseClicked(event -> openOnDoubleClick(event.getClickCount()));
        NodeBindings.when(
                nothing,
                Bindings.isEmpty(model.list().shown())
                        .and(model.list().searchProperty().isNotEmpty()));
        ObservableValue<Boolean> fixed =
                model.list()
                        .selectedProperty()
                        .map(now -> now.filter(EnvironmentListView::isMovable).isEmpty());
        up.disableProperty().bind(fixed);
        down.disableProperty().bind(fixed);
    }

    private Subscription listen() {
        model.read();
        return Subscription.combine(
                model.list().selectedProperty().subscribe(this::select),
                list.getSelectionModel().selectedItemProperty().subscribe(this::selected));
    }

    private void select(Optional<EnvironmentItemViewModel> item) {
        item.ifPresent(one -> {
            list.getSelectionModel().select(one);
            list.scrollTo(one);
        });
    }

    private void selected(EnvironmentItemViewModel item) {
        if (item != null) {
            model.list().select(item);
        }
    }

    private static boolean isMovable(EnvironmentItemViewModel item) {
        return !item.isSandbox() && !item.isAdded();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.open();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.remove();
        }
    }

    private void openOnDoubleClick(int clicks) {
        if (clicks == 2) {
            model.open();
        }
    }

    @FXML
    private void add() {
        model.add();
    }

    @FXML
    private void up() {
        model.move(-1);
    }

    @FXML
    private void down() {
        model.move(1);
    }

    @FXML
    private void importFile() {
        model.files().importFile();
    }

    @FXML
    private void exportAll() {
        model.files().exportAll();
    }
}
