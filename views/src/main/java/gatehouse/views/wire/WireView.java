package gatehouse.views.wire;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.HeaderLine;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.views.fx.CellFactories;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FocusKeys;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.RowPositionKeeper;
import gatehouse.views.fx.VisibilityScope;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;

import java.util.List;
import java.util.stream.Collectors;

/** Shows every call with its headers and bodies, secrets hidden. */
public final class WireView {
    private final WireViewModel model;
    private final Runnable whenClosed;
    private final Parent root;
    @FXML private ToggleButton changesOnly;
    @FXML private Button curl;
    @FXML private Button close;
    @FXML private TableView<Exchange> calls;
    @FXML private TableColumn<Exchange, Exchange> at;
    @FXML private TableColumn<Exchange, Exchange> method;
    @FXML private TableColumn<Exchange, Exchange> path;
    @FXML private TableColumn<Exchange, Exchange> status;
    @FXML private TableColumn<Exchange, Exchange> took;
    @FXML private TextArea body;

    /**
     * @param whenClosed closes the drawer
     */
    public WireView(WireViewModel model, Runnable whenClosed) {
        this.model = model;
        this.whenClosed = whenClosed;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        CellFactories.id(at, model::at);
        CellFactories.text(method, Exchange::method);
        CellFactories.id(path, WireViewModel::path);
        CellFactories.number(status, WireViewModel::status);
        CellFactories.number(took, call -> TimeFormat.took(call.took()));
        CellFactories.rows(
                calls, List.of(CellFactories.state("failed", call -> call.failure() != null)));
        calls.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        calls.setItems(model.calls());
        changesOnly.selectedProperty().bindBidirectional(model.changesOnlyProperty());
        FocusKeys.tabLeaves(body);
        curl.setGraphic(IconNodes.of("copy"));
        curl.disableProperty().bind(model.selectedProperty().isEmpty());
        close.setGraphic(IconNodes.of("close"));
    }

    /** Nothing stays selected in a drawer that is closed. */
    private Subscription listen() {
        return Subscription.combine(
                model.selectedProperty().subscribe(_ -> body.setText(selectedText())),
                RowPositionKeeper.of(
                        calls, model.selectedProperty(), WireViewModel::id, model::indexOf),
                () -> model.selectedProperty().set(""));
    }

    private String selectedText() {
        return model.selectedCall().map(WireView::text).orElse("");
    }

    @FXML
    private void curl() {
        model.curl().ifPresent(text -> ClipboardText.copy(curl, text));
    }

    @FXML
    private void close() {
        whenClosed.run();
    }

    private static String text(Exchange call) {
        return call.method()
                + " "
                + call.url()
                + "\n"
                + headers(call.requestHeaders())
                + "\n"
                + call.requestBody()
                + "\n\n"
                + WireViewModel.status(call)
                + "\n"
                + headers(call.responseHeaders())
                + "\n"
                + call.responseBody();
    }

    private static String headers(List<HeaderLine> headers) {
        return headers.stream()
                .map(header -> header.name() + ": " + header.value() + "\n")
                .collect(Collectors.joining());
    }
}
