package gatehouse.views.sessions;

import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.sessions.SessionDetailViewModel;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.nearby.NearbyViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows a {@link SessionDetailViewModel}. */
public final class SessionDetailView {
    private final SessionDetailViewModel model;
    private final Runnable askToRevoke;
    private final SessionFactsView factLines;
    private final NearbyView nearby;
    private final ObservableValue<Optional<SessionFormatter>> words;
    private final BooleanProperty revealed = new SimpleBooleanProperty();
    private final Parent root;
    @FXML private VBox nothing;
    @FXML private VBox something;
    @FXML private Label title;
    @FXML private Label asOf;
    @FXML private GridPane facts;
    @FXML private Label id;
    @FXML private Button reveal;
    @FXML private Button copyId;
    @FXML private VBox means;
    @FXML private Label consequence;
    @FXML private Button revoke;
    @FXML private Label obstacle;
    @FXML private VBox nearbyPlace;

    /**
     * @param nearby what one asks next about the session
     * @param askToRevoke opens the dialog that asks before a session is revoked
     * @param menu of the session that is shown
     * @param history show what the journal has of it
     */
    public SessionDetailView(
            SessionDetailViewModel model,
            NearbyViewModel nearby,
            Runnable askToRevoke,
            SessionMenu menu,
            List<Command> history) {
        this.nearby = new NearbyView(nearby, history);
        this.model = model;
        this.factLines = new SessionFactsView(menu);
        this.askToRevoke = askToRevoke;
        this.words = model.words();
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    /** The first button of the selected session. */
    public Node firstFocus() {
        return reveal;
    }

    @FXML
    private void initialize() {
        ObservableValue<Boolean> there = words.map(Optional::isPresent);
        NodeBindings.when(something, there);
        NodeBindings.when(nothing, there.map(yes -> !yes));
        title.textProperty().bind(text(SessionFormatter::person));
        asOf.textProperty().bind(model.asOf());
        id.textProperty().bind(Bindings.createStringBinding(this::shownId, words, revealed));
        reveal.textProperty()
                .bind(revealed.map(yes -> MessageBundle.of(yes ? "detail.hide" : "detail.reveal")));
        copyId.setGraphic(IconNodes.of("copy"));
        NodeBindings.when(
                means, model.stateProperty().map(now -> !(now instanceof SessionDetailState.Gone)));
        consequence.textProperty().bind(text(SessionFormatter::consequence));
        revoke.disableProperty().bind(model.obstacle().map(why -> !why.isEmpty()));
        obstacle.textProperty().bind(model.obstacle());
        nearbyPlace.getChildren().add(nearby.root());
    }

    /** Does not refer to the view: the function of a flatMap would keep the view alive. */
    private String shownId() {
        return words.getValue()
                .map(now -> revealed.get() ? now.session().sessionId() : now.shortId())
                .map(LegibleText::text)
                .orElse("");
    }

    private Subscription listen() {
        return Subscription.combine(
                words.subscribe(now -> factLines.show(facts, now)),
                NodeBindings.state(
                        asOf, "warning", model.stateProperty().map(SessionDetailView::isOld)));
    }

    private static boolean isOld(SessionDetailState now) {
        return now instanceof SessionDetailState.Gone || now instanceof SessionDetailState.Failed;
    }

    private ObservableValue<String> text(Function<SessionFormatter, String> of) {
        return words.map(now -> now.map(of).map(LegibleText::text).orElse(""));
    }

    @FXML
    private void reveal() {
        revealed.set(!revealed.get());
    }

    @FXML
    private void copyId() {
        words.getValue().ifPresent(now -> ClipboardText.copy(root, now.session().sessionId()));
    }

    @FXML
    private void copy() {
        words.getValue().ifPresent(now -> ClipboardText.copy(root, now.text()));
    }

    @FXML
    private void revoke() {
        askToRevoke.run();
    }
}
