package gatehouse.views.environments;

import gatehouse.console.environments.editor.ConnectionFormViewModel;
import gatehouse.console.environments.editor.ConnectionTrustViewModel;
import gatehouse.console.environments.editor.EnvironmentItemViewModel;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.environments.trust.PinnedCertificate;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

import java.util.Optional;
import java.util.function.Function;

/** Shows what a connection trusts: its pin, a pin that is proposed, and what can be done. */
public final class ConnectionTrustView {
    private final EnvironmentItemViewModel item;
    private final ConnectionFormViewModel connection;
    private final ConnectionTrustViewModel model;
    private final BooleanProperty possible = new SimpleBooleanProperty();
    private final Parent root;
    @FXML private Label pinned;
    @FXML private Label proposed;
    @FXML private FlowPane acts;
    @FXML private Button pin;
    @FXML private Button pinProposed;
    @FXML private Button unpin;
    @FXML private Label saveFirst;

    /**
     * @param item the environment that the connection belongs to
     */
    public ConnectionTrustView(
            EnvironmentItemViewModel item,
            ConnectionFormViewModel connection,
            ConnectionTrustViewModel model) {
        this.item = item;
        this.connection = connection;
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
        show(pinned, unpin, "trust.pinned", ConnectionTrust::pin);
        show(proposed, pinProposed, "trust.proposed", ConnectionTrust::proposal);
        NodeBindings.when(pin, connection.test().refusedProperty().map(Optional::isPresent));
        acts.disableProperty().bind(possible.not());
        BooleanBinding any =
                pin.visibleProperty().or(unpin.visibleProperty()).or(pinProposed.visibleProperty());
        NodeBindings.when(acts, any);
        NodeBindings.when(saveFirst, any.and(possible.not()));
    }

    private void show(
            Label mark,
            Button act,
            String key,
            Function<ConnectionTrust, Optional<PinnedCertificate>> what) {
        ObservableValue<Optional<PinnedCertificate>> now = connection.trustProperty().map(what);
        mark.textProperty()
                .bind(
                        now.map(shown ->
                                shown.map(PinnedCertificate::sha256)
                                        .map(sha -> MessageBundle.of(key, sha))
                                        .orElse("")));
        NodeBindings.when(mark, now.map(Optional::isPresent));
        NodeBindings.when(act, now.map(Optional::isPresent));
    }

    private Subscription listen() {
        return Subscription.combine(
                item.changedProperty().subscribe(_ -> compare()),
                item.environmentProperty().subscribe(_ -> compare()),
                connection.test().steps().subscribe(this::compare));
    }

    private void compare() {
        possible.set(model.isPossible(item, connection));
    }

    @FXML
    private void pin() {
        model.pin(item, connection);
    }

    @FXML
    private void pinProposed() {
        model.pinProposed(item, connection);
    }

    @FXML
    private void unpin() {
        model.unpin(item, connection);
    }
}
