package gatehouse.views.wire;

import gatehouse.console.wire.WireArrangement;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FittedColumns;
import gatehouse.views.fx.FocusKeys;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.fx.zoom.SceneWidth;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

import java.util.List;

/** Shows every call with its headers and bodies, secrets hidden. */
public final class WireView {
    /** In a narrower window, buttons and filter have the room, and the count is below them. */
    private static final double ROOM_FOR_ALL = 1000;

    private final WireViewModel model;
    private final OriginLinks origins;
    private final WireColumns columns;
    private final List<Command> commands;
    private final Runnable whenClosed;
    private final Parent root;
    @FXML private TextField wireFilter;
    @FXML private Label hidden;
    @FXML private Label count;
    @FXML private Label countBelow;
    @FXML private ToggleButton refreshesHidden;
    @FXML private Button curl;
    @FXML private MenuButton more;
    @FXML private Button close;
    @FXML private SplitPane parts;
    @FXML private TableView<WireEntry> calls;
    @FXML private FlowPane links;
    @FXML private TextArea body;

    /**
     * @param origins where the selected call leads to
     * @param commands what can be done with the calls on the screen
     * @param detail whether the details stand beside the calls or below them
     * @param whenClosed takes it off the screen
     */
    public WireView(
            WireViewModel model,
            OriginLinks origins,
            List<Command> commands,
            Orientation detail,
            Runnable whenClosed) {
        this.model = model;
        this.origins = origins;
        this.commands = commands;
        this.columns = new WireColumns(model);
        this.whenClosed = whenClosed;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        parts.setOrientation(detail);
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        columns.into(calls);
        calls.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        calls.setPlaceholder(new Label(MessageBundle.of("wire.empty")));
        calls.setItems(model.calls());
        MarkedRows.allow(calls);
        FocusKeys.tabLeaves(body);
        wireFilter.setOnAction(_ -> calls.requestFocus());
        count.textProperty().bind(model.countProperty());
        ObservableValue<Boolean> roomy = SceneWidth.of(count).map(width -> width >= ROOM_FOR_ALL);
        NodeBindings.when(hidden, roomy);
        NodeBindings.when(count, roomy);
        countBelow.textProperty().bind(model.countProperty());
        NodeBindings.when(countBelow, roomy.map(beside -> !beside));
        curl.setGraphic(IconNodes.of("copy"));
        curl.disableProperty().bind(model.selectedProperty().isEmpty());
        more.setGraphic(IconNodes.of("more"));
        menu().fill();
        menu().onRows(calls);
        close.setGraphic(IconNodes.of("close"));
        close.setOnAction(_ -> whenClosed.run());
    }

    private CallMenu menu() {
        return new CallMenu(model, commands, more);
    }

    private Subscription listen() {
        return Subscription.combine(
                model.open(),
                menu().follow(),
                FittedColumns.of(calls, WireColumns.KEPT_LONGEST).start(),
                model.arrangementProperty().subscribe(this::show),
                wireFilter
                        .textProperty()
                        .subscribe((_, now) -> model.rearrange(arranged -> arranged.filter(now))),
                model.detailProperty().subscribe(text -> body.setText(CallDetailText.shown(text))),
                origins.in(links),
                model.drawer().filterAskedProperty().subscribe((_, _) -> wireFilter.requestFocus()),
                MarkedRows.of(calls, model));
    }

    private void show(WireArrangement now) {
        WireColumns.arrow(calls, now);
        refreshesHidden.setSelected(now.refreshesHidden());
        if (!wireFilter.getText().equals(now.filter())) {
            wireFilter.setText(now.filter());
        }
    }

    @FXML
    private void refreshes() {
        model.rearrange(arranged -> arranged.refreshesHidden(refreshesHidden.isSelected()));
    }

    @FXML
    private void curl() {
        model.curl().ifPresent(text -> ClipboardText.copy(curl, text));
    }
}
