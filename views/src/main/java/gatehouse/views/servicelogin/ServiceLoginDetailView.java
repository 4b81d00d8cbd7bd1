package gatehouse.views.servicelogin;

import gatehouse.console.servicelogin.ServiceLoginDetail;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.superoffice.SuperOfficeDialogOpener;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.ScreenNotice;
import gatehouse.views.fx.CallLink;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.CopiedEvent;
import gatehouse.views.fx.FactLines;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.shell.BannerView;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Shows the selected service login; its key stays hidden until the person reveals it. */
public final class ServiceLoginDetailView {
    private static final String MASK = "••••••••";

    private final ServiceLoginsViewModel model;
    private final SuperOfficeDialogOpener dialogs;
    private final ReadOnlyBooleanProperty revealed;
    private final Parent root;
    @FXML private VBox nothing;
    @FXML private VBox something;
    @FXML private Label title;
    @FXML private StackPane said;
    @FXML private GridPane facts;
    @FXML private Hyperlink call;
    @FXML private Label key;
    @FXML private Button reveal;
    @FXML private Button copy;
    @FXML private Label stays;
    @FXML private Button check;
    @FXML private Button report;
    @FXML private Button remove;
    @FXML private StackPane rights;

    /**
     * @param dialogs opens the dialogs of acts
     */
    public ServiceLoginDetailView(ServiceLoginsViewModel model, SuperOfficeDialogOpener dialogs) {
        this.model = model;
        this.revealed = model.key().shownProperty();
        this.dialogs = dialogs;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        ObservableValue<Optional<ServiceLoginDetail>> detail = model.detailProperty();
        NodeBindings.when(something, detail.map(Optional::isPresent));
        NodeBindings.when(nothing, detail.map(Optional::isEmpty));
        title.textProperty().bind(detail.map(now -> now.map(ServiceLoginDetail::title).orElse("")));
        said.getChildren().add(new BannerView(model.saidProperty()).root());
        NodeBindings.when(said, model.saidProperty().map(now -> !now.equals(ScreenNotice.NONE)));
        CallLink.follow(call, detail, ServiceLoginDetail::call);
        key.textProperty().bind(Bindings.createStringBinding(this::shownKey, detail, revealed));
        reveal.textProperty()
                .bind(revealed.map(yes -> MessageBundle.of(yes ? "detail.hide" : "detail.reveal")));
        reveal.disableProperty().bind(isNot(ServiceLoginDetail::hasKey));
        copy.setGraphic(IconNodes.of("copy"));
        copy.disableProperty().bind(reveal.disableProperty());
        NodeBindings.when(stays, copy.disableProperty().not());
        ObservableValue<Boolean> busy = model.busyProperty();
        check.textProperty()
                .bind(busy.map(yes -> MessageBundle.of(yes ? "login.check.busy" : "login.check")));
        check.disableProperty().bind(reveal.disableProperty().or(model.busyProperty()));
        report.disableProperty().bind(isNot(ServiceLoginDetail::reportable));
        remove.disableProperty().bind(isNot(ServiceLoginDetail::removable));
        rights.getChildren().add(new TableRightsView(detail).root());
    }

    private ObservableValue<Boolean> isNot(Predicate<ServiceLoginDetail> what) {
        return model.detailProperty().map(now -> now.filter(what).isEmpty());
    }

    private Subscription listen() {
        return model.detailProperty()
                .subscribe(now ->
                        FactLines.fill(
                                facts, now.map(ServiceLoginDetail::facts).orElse(List.of())));
    }

    private String shownKey() {
        return model.detailProperty()
                .get()
                .filter(ServiceLoginDetail::hasKey)
                .map(now -> revealed.get() ? LegibleText.text(now.key()) : MASK)
                .orElseGet(() -> MessageBundle.of("login.key.gone"));
    }

    @FXML
    private void reveal() {
        model.key().toggle();
    }

    @FXML
    private void copyText() {
        model.detailProperty().get().ifPresent(one -> ClipboardText.copy(root, one.text()));
    }

    @FXML
    private void copy() {
        model.key().copy(ClipboardText.SYSTEM, () -> CopiedEvent.fire(copy));
    }

    @FXML
    private void check() {
        model.check();
    }

    @FXML
    private void report() {
        check.requestFocus();
        dialogs.reportLogin();
    }

    @FXML
    private void remove() {
        check.requestFocus();
        dialogs.removeLogin();
    }
}
