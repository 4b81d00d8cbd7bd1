package gatehouse.views.shell;

import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.fx.zoom.HiddenMargin;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.function.Supplier;

/**
 * Shows a {@link ShellViewModel}: environment bar, list of places, current place, status line,
 * dialogs; nothing of them but the sign-in while the window is locked.
 */
public final class ShellView {
    private final ShellViewModel model;
    private final ScreenFactory screens;
    private final EnvironmentBarView barView;
    private final Parent root;
    private final PlaceButtons placeButtons;
    private final WindowFoot footParts;
    private Supplier<Node> focusOfPlace;
    private boolean isOwnShown;
    @FXML private StackPane content;
    @FXML private StackPane lock;
    @FXML private BorderPane frame;
    @FXML private StackPane bar;
    @FXML private VBox places;
    @FXML private StackPane place;
    @FXML private VBox foot;
    @FXML private StackPane toasts;
    @FXML private StackPane questions;
    @FXML private HBox scrim;

    /**
     * @param nextScheme switches from light to dark to the scheme of the system
     */
    public ShellView(ShellViewModel model, ScreenFactory screens, Runnable nextScheme) {
        this.model = model;
        this.screens = screens;
        this.barView = new EnvironmentBarView(model, screens.systems(), screens.sign(), nextScheme);
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        ((Pane) root).getChildren().add(new SpokenText());
        this.placeButtons = new PlaceButtons(model, places);
        this.focusOfPlace = () -> root;
        this.footParts = new WindowFoot(model, foot, () -> focusOfPlace.get());
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        bar.getChildren().add(barView.root());
        content.visibleProperty().bind(model.idleLock().lockedProperty().not());
        lock.paddingProperty().bind(HiddenMargin.of(lock));
        questions.paddingProperty().bind(HiddenMargin.of(questions));
        lock.getChildren().add(new LockView(model).root());
        toasts.getChildren()
                .add(new ToastView(model.toastProperty(), model.callDialogs()::show).root());
    }

    private Subscription listen() {
        var questions = new DialogLayer(model, screens, scrim, frame, () -> focusOfPlace.get());
        return Subscription.combine(
                model.environmentProperty().subscribe(_ -> showOpened()),
                model.placeProperty().subscribe((_, _) -> showPlace()),
                model.places().writtenOtherwise(this::showAgain),
                footParts.listen(),
                new MainMenu(model, screens.systems())
                        .showInSystem((Pane) root, System.getProperty("os.name")),
                model.dialogProperty().subscribe(questions::show));
    }

    /** What a place of the program shows does not depend on the environment that is open. */
    private void showOpened() {
        placeButtons.show();
        EnvironmentColours.put(frame, model.environmentProperty().get().environment().kind());
        if (!isOwnShown || !model.placeProperty().get().isOfProgram()) {
            showPlace();
        }
    }

    /**
     * Views are built anew, so that no two times are in different zones, and no key is an old one.
     */
    private void showAgain() {
        showPlace();
        footParts.showAgain();
    }

    private void showPlace() {
        ShellPlace wanted = model.placeProperty().get();
        isOwnShown = wanted.isOfProgram();
        show(
                model.places().own().stream()
                        .filter(own -> own.place().equals(wanted))
                        .findFirst()
                        .map(screens::place)
                        .orElseGet(this::screenOfOpened));
    }

    private ShellScreen screenOfOpened() {
        ShellPlace wanted = model.placeProperty().get();
        return switch (model.environmentProperty().get()) {
            case EnvironmentState.Ready(EnvironmentViewModel opened) ->
                    screens.place(wanted, opened);
            case EnvironmentState.SignedOut(EnvironmentViewModel opened)
                    when !wanted.needsSignIn() ->
                    screens.place(wanted, opened);
            case EnvironmentState.SignedOut _,
                    EnvironmentState.Opening _,
                    EnvironmentState.Locked _,
                    EnvironmentState.Failed _ ->
                    new NoticeView(model.notice());
        };
    }

    private void show(ShellScreen screen) {
        focusOfPlace = screen::firstFocus;
        place.getChildren().setAll(screen.root());
        place.applyCss();
        place.layout();
        focusOfPlace.get().requestFocus();
    }
}
