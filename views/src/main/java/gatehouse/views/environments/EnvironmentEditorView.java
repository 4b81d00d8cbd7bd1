package gatehouse.views.environments;

import gatehouse.console.environments.editor.EnvironmentItemViewModel;
import gatehouse.console.environments.editor.EnvironmentsViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Optional;
import java.util.function.Predicate;

/** Shows the environment of an {@link EnvironmentsViewModel} that is edited. */
public final class EnvironmentEditorView {
    private final EnvironmentsViewModel model;
    private final Parent root;
    private Optional<EnvironmentFormView> form = Optional.empty();
    @FXML private VBox sandbox;
    @FXML private ScrollPane scroll;
    @FXML private Button save;
    @FXML private Button discard;
    @FXML private Button open;
    @FXML private Button duplicate;
    @FXML private Button export;
    @FXML private Button remove;

    /** The form of the environment that is selected, and what can be done with it. */
    public EnvironmentEditorView(EnvironmentsViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        scroll.setContent(new Region());
        ObservableValue<Optional<EnvironmentItemViewModel>> item = model.list().selectedProperty();
        NodeBindings.when(sandbox, is(EnvironmentItemViewModel::isSandbox));
        NodeBindings.when(scroll, is(one -> !one.isSandbox()));
        ObservableValue<Boolean> unchanged =
                item.flatMap(now -> now.map(EnvironmentItemViewModel::changedProperty).orElse(null))
                        .map(yes -> !yes)
                        .orElse(true);
        save.disableProperty().bind(unchanged);
        discard.disableProperty().bind(unchanged);
        open.disableProperty().bind(is(EnvironmentItemViewModel::isAdded));
        duplicate.disableProperty().bind(is(one -> one.isSandbox() || one.isAdded()));
        export.disableProperty().bind(is(one -> one.isSandbox() || one.isAdded()));
        remove.disableProperty().bind(is(one -> one.isSandbox() || one.isAdded()));
    }

    /** Whether something is so of the selected one; asked again when it was saved. */
    private ObservableValue<Boolean> is(Predicate<EnvironmentItemViewModel> what) {
        return model.list()
                .selectedProperty()
                .flatMap(now ->
                        now.<ObservableValue<Boolean>>map(
                                        one -> one.environmentProperty().map(_ -> what.test(one)))
                                .orElse(null))
                .orElse(false);
    }

    private Subscription listen() {
        return model.list().selectedProperty().subscribe(this::show);
    }

    private void show(Optional<EnvironmentItemViewModel> item) {
        form =
                item.filter(one -> !one.isSandbox())
                        .map(one -> new EnvironmentFormView(one, model.trust(), this::save));
        scroll.setContent(form.<Node>map(EnvironmentFormView::root).orElseGet(Region::new));
        item.filter(EnvironmentItemViewModel::isAdded)
                .flatMap(_ -> form)
                .ifPresent(EnvironmentFormView::focusFirst);
    }

    @FXML
    private void save() {
        model.save().ifPresent(wrong -> form.ifPresent(shown -> shown.focus(wrong)));
    }

    @FXML
    private void discard() {
        model.discard();
    }

    @FXML
    private void open() {
        model.open();
    }

    @FXML
    private void duplicate() {
        model.duplicate();
    }

    @FXML
    private void remove() {
        model.remove();
    }

    @FXML
    private void export() {
        model.files().exportSelected();
    }
}
