package gatehouse.views.wire;

import gatehouse.console.journal.browsing.CallOriginsViewModel;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.work.Command;
import gatehouse.styles.StyleSheets;
import gatehouse.views.fx.CopiedEvent;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.fx.WindowIcons;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Shows every call in a window of its own, as long as that is wanted. */
public final class WireWindow {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 640;

    private final WireViewModel model;
    private final OriginLinks origins;
    private final List<Command> commands;
    private final ObservableValue<String> title;
    private final Node main;
    private final UnaryOperator<Parent> look;
    private final Consumer<Scene> keys;
    private Optional<Stage> open = Optional.empty();

    private WireWindow(
            WireViewModel model,
            CallOriginsViewModel origins,
            List<Command> commands,
            ObservableValue<String> title,
            Node main,
            UnaryOperator<Parent> look,
            Consumer<Scene> keys) {
        this.model = model;
        this.origins = new OriginLinks(origins, () -> toFront(main.getScene().getWindow()));
        this.commands = commands.stream().map(this::inMain).toList();
        this.title = title;
        this.main = main;
        this.look = look;
        this.keys = keys;
    }

    /**
     * Opens and closes the window as the view-model says.
     *
     * @param origins where the selected call leads to
     * @param commands what can be done with the calls on the screen
     * @param title of this window
     * @param hidden takes it off the screen for a while
     * @param main the root of the window of the program, with which this one closes
     * @param look gives a root what the person chose for all windows, and the border of production
     * @param keys lets the keys of the program work in a scene
     */
    public static void follow(
            WireViewModel model,
            CallOriginsViewModel origins,
            List<Command> commands,
            ObservableValue<String> title,
            ObservableValue<Boolean> hidden,
            Node main,
            UnaryOperator<Parent> look,
            Consumer<Scene> keys) {
        var window = new WireWindow(model, origins, commands, title, main, look, keys);
        VisibilityScope.whileShown(
                main,
                () ->
                        model.drawer()
                                .apartProperty()
                                .flatMap(apart -> hidden.map(not -> apart && !not))
                                .subscribe(window::show)
                                .and(window::hide)
                                .and(
                                        model.drawer()
                                                .askedProperty()
                                                .subscribe((_, _) ->
                                                        window.open.ifPresent(
                                                                WireWindow::toFront))));
    }

    private void show(boolean wanted) {
        hide();
        if (wanted) {
            Stage stage = stage();
            open = Optional.of(stage);
            stage.show();
        }
    }

    private void hide() {
        Optional<Stage> closing = open;
        open = Optional.empty();
        closing.ifPresent(Stage::hide);
    }

    /** Where the person closed it, it does not come back. */
    private void closed(Stage stage) {
        if (open.filter(stage::equals).isPresent()) {
            open = Optional.empty();
            model.drawer().apartProperty().set(false);
        }
    }

    /** What is asked is asked in the window of the program, which may be behind this one. */
    private Command inMain(Command command) {
        return command.doing(() -> {
            command.run();
            toFront(main.getScene().getWindow());
        });
    }

    private static void toFront(Window window) {
        if (window instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
    }

    private Stage stage() {
        var stage = new Stage();
        var view = new WireView(model, origins, commands, Orientation.VERTICAL, stage::hide);
        VisibilityScope.whileShown(view.root(), () -> title.subscribe(stage::setTitle));
        var scene = new Scene(look.apply(view.root()), WIDTH, HEIGHT);
        scene.getStylesheets().setAll(StyleSheets.sheets());
        scene.addEventHandler(CopiedEvent.COPIED, _ -> CopiedEvent.fire(main));
        keys.accept(scene);
        stage.setScene(scene);
        stage.setOnHidden(_ -> closed(stage));
        WindowIcons.give(stage);
        return stage;
    }
}
