package gatehouse.views.sessions;

import gatehouse.console.acts.local.WholeValueViewModel;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.sessions.SessionDetailViewModel;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows a {@link SessionDetailViewModel}. */
public final class SessionDetailView {
    private final SessionMenu menu;
    private final SessionDetailViewModel model;
    private final Runnable askToRevoke;
    private final SessionFactsView factLines;
    private final NearbyView nearby;
    private final ObservableValue<Optional<SessionFormatter>> words;
    private final WholeValueViewModel wholeId;
    private final Parent root;
    @FXML private VBox nothing;
    @FXML private VBox something;
    @FXML private Label title;
    @FXML private Hyperlink asOf;
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
     * @param askToRevoke opens the dialog that asks before a session is revoked
     * @param menu of the session that is shown
     * @param history show what the journal has of it
     */
    public SessionDetailView(Runnable askToRevoke, SessionMenu menu, List<Command> history) {
        this.menu = menu;
        this.nearby = new NearbyView(menu.portos().nearby(), history);
        this.model = menu.portos().detail();
        this.wholeId = menu.portos().wholeId();
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
        asOf.textProperty().bind(model.asOf().map(LegibleText::together));
        asOf.setOnAction(_ -> menu.run("showCalls"));
        ReadOnlyBooleanProperty shown = wholeId.shownProperty();
        id.textProperty().bind(Bindings.createStringBinding(this::shownId, words, shown));
        reveal.textProperty()
                .bind(shown.map(yes -> MessageBundle.of(yes ? "detail.hide" : "detail.reveal")));
        copyId.setGraphic(IconNodes.of("copy"));
        NodeBindings.when(
                means, model.stateProperty().map(now -> !(now instanceof SessionDetailState.Gone)));
        consequence.textProperty().bind(text(SessionFormatter::consequence));
        revoke.disableProperty().bind(model.obstacle().map(why -> !why.isEmpty()));
        obstacle.textProperty().bind(model.obstacle().map(LegibleText::together));
        nearbyPlace.getChildren().add(nearby.root());
    }

    /** Does not refer to the view: the function of a flatMap would keep the view alive. */
    private String shownId() {
        return words.getValue()
                .map(now ->
                        wholeId.shownProperty().get() ? now.session().sessionId() : now.shortId())
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
        wholeId.toggle();
    }

    @FXML
    private void copyId() {
        wholeId.copy(text -> ClipboardText.copy(root, text));
    }

    @FXML
    private void copy() {
        model.text().ifPresent(text -> ClipboardText.copy(root, text));
    }

    @FXML
    private void revoke() {
        askToRevoke.run();
    }
}
