package gatehouse.views.sessions;

import gatehouse.console.sessions.SessionHistogram;
import gatehouse.console.sessions.SessionListHeadline;
import gatehouse.console.sessions.SessionsViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.fx.zoom.SceneWidth;
import gatehouse.views.fx.zoom.SecondRow;
import gatehouse.views.shell.SpokenText;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import java.util.List;

/** Shows a summary above the list: how complete it is, what changed, and bars for each group. */
public final class SessionOverviewView {
    /**
     * In a narrower window, what changed and the switch for refreshing have a line of their own, so
     * that no text is cut.
     */
    private static final double ONE_LINE = 930;

    /** The same for each letter of the two controls, which are longer in some languages. */
    private static final double LETTER = 9;

    /** In a still narrower one, there are no bars. */
    private static final double ROOM_FOR_BARS = 700;

    private final SessionsViewModel model;
    private final Runnable showCalls;
    private final Parent root;
    private final SecondRow rows;
    private final BooleanProperty drawn = new SimpleBooleanProperty(true);
    @FXML private HBox completeness;
    @FXML private Label widest;
    @FXML private Label count;
    @FXML private Hyperlink verdict;
    @FXML private HBox changed;
    @FXML private HBox second;
    @FXML private Label changes;
    @FXML private Button see;
    @FXML private ToggleButton live;
    @FXML private FlowPane spread;
    @FXML private HBox byUse;
    @FXML private HBox byEnvironment;
    @FXML private Label seats;

    /** The summary of a list, which {@code showCalls} leads from to the calls that it rests on. */
    public SessionOverviewView(SessionsViewModel model, Runnable showCalls) {
        this.model = model;
        this.showCalls = showCalls;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        this.rows = new SecondRow(completeness, second);
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        count.textProperty().bind(model.headlineProperty().map(now -> now.count()));
        count.textProperty().subscribe(this::keepRoom);
        verdict.textProperty()
                .bind(model.headlineProperty().map(now -> LegibleText.together(now.verdict())));
        verdict.setOnAction(_ -> showCalls.run());
        changes.textProperty().bind(model.overview().changesProperty());
        NodeBindings.when(changes, model.overview().changesProperty().isNotEmpty());
        NodeBindings.when(see, model.overview().changesProperty().isNotEmpty());
        see.setOnAction(_ -> model.overview().see().run());
        live.setGraphic(IconNodes.of("clock"));
        live.selectedProperty().bindBidirectional(model.live().onProperty());
        live.textProperty().bind(model.live().textProperty());
        seats.textProperty().bind(model.overview().seatsProperty());
        NodeBindings.when(
                spread,
                Bindings.notEqual(model.headlineProperty(), SessionListHeadline.NONE).and(drawn));
    }

    /** As wide as it has ever been, so that no verdict wraps and no bar moves under the mouse. */
    private void keepRoom(String text) {
        if (text.length() > widest.getText().length()) {
            widest.setText(text);
        }
    }

    private Subscription listen() {
        return Subscription.combine(
                NodeBindings.state(
                        completeness,
                        "partial",
                        model.headlineProperty().map(now -> now.partial())),
                SceneWidth.of(root).subscribe(this::arrange),
                model.headlineProperty()
                        .map(SessionListHeadline::partial)
                        .subscribe((_, _) -> SpokenText.say(root, verdict.getText())),
                model.overview().spreadProperty().subscribe(this::show));
    }

    /** What changed comes and goes in the second line beside the switch, so that no bar moves. */
    private void arrange(double width) {
        int letters = (see.getText() + MessageBundle.of("sessions.live.held")).length();
        drawn.set(width >= ROOM_FOR_BARS);
        rows.hold(width < ONE_LINE + LETTER * letters ? List.of(live, changed) : List.of());
    }

    private void show(SessionHistogram now) {
        draw(byUse, now.byUse());
        draw(byEnvironment, now.byEnvironment());
    }

    /** Adds or removes only as many bars as needed, so that a bar keeps the focus. */
    private void draw(HBox into, List<SessionHistogram.HistogramBar> bars) {
        long most = bars.stream().mapToLong(SessionHistogram.HistogramBar::read).max().orElse(0);
        while (into.getChildren().size() < bars.size()) {
            into.getChildren().add(new BarButton());
        }
        into.getChildren().remove(bars.size(), into.getChildren().size());
        for (int at = 0; at < bars.size(); at++) {
            draw((BarButton) into.getChildren().get(at), bars.get(at), most);
        }
    }

    private void draw(BarButton button, SessionHistogram.HistogramBar bar, long most) {
        button.show(LegibleText.text(bar.label()), bar.read(), bar.shown(), most);
        button.setAccessibleText(LegibleText.text(bar.text()));
        button.setOnAction(_ -> model.filter().toggle(bar.filter()));
    }
}
