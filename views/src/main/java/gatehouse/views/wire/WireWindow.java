package gatehouse.views.wire;

import gatehouse.console.wire.WireViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.styles.StyleSheets;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.fx.WindowIcons;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows every call in a window of its own, as long as that is wanted. */
public final class WireWindow {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 640;

    private final WireViewModel model;
    private final List<Command> commands;
    private final Consumer<Parent> look;
    private Optional<Stage> open = Optional.empty();

    private WireWindow(WireViewModel model, List<Command> commands, Consumer<Parent> look) {
        this.look = look;
        this.model = model;
        this.commands = commands;
    }

    /**
     * Opens and closes the window as the view-model says.
     *
     * @param commands what can be done with the calls on the screen
     * @param hidden takes it off the screen for a while
     * @param main the root of the window of the program, with which this one closes
     * @param look gives a root what the person chose for all windows
     */
    public static void follow(
            WireViewModel model,
            List<Command> commands,
            ObservableValue<Boolean> hidden,
            Node main,
            Consumer<Parent> look) {
        var window = new WireWindow(model, commands, look);
        VisibilityScope.whileShown(
                main,
                () ->
                        model.drawer()
                                .apartProperty()
                                .flatMap(apart -> hidden.map(not -> apart && !not))
                                .subscribe(window::show)
                                .and(window::hide));
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

    private Stage stage() {
        var stage = new Stage();
        var view = new WireView(model, commands, Orientation.VERTICAL, stage::hide);
        var scene = new Scene(view.root(), WIDTH, HEIGHT);
        scene.getStylesheets().setAll(StyleSheets.sheets());
        scene.getAccelerators()
                .put(
                        KeyCombination.valueOf("Shortcut+F"),
                        () -> scene.lookup("#wireFilter").requestFocus());
        look.accept(view.root());
        stage.setTitle(MessageBundle.of("wire.window"));
        stage.setScene(scene);
        stage.setOnHidden(_ -> closed(stage));
        WindowIcons.give(stage);
        return stage;
    }
}
