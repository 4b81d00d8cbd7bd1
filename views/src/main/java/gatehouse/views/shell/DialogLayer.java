package gatehouse.views.shell;

import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.views.fx.PasswordFields;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/** Shows a dialog over the window, and gives the focus back when it closes. */
final class DialogLayer {
    private final ShellViewModel model;
    private final ScreenFactory screens;
    private final Pane scrim;
    private final Node below;
    private final Supplier<Node> focusOfPlace;
    private @Nullable Node focusBefore;

    /**
     * @param scrim the layer that shows the dialog
     * @param below the content that is disabled meanwhile
     * @param focusOfPlace the node of the current place that gets the focus first
     */
    DialogLayer(
            ShellViewModel model,
            ScreenFactory screens,
            Pane scrim,
            Node below,
            Supplier<Node> focusOfPlace) {
        this.model = model;
        this.screens = screens;
        this.scrim = scrim;
        this.below = below;
        this.focusOfPlace = focusOfPlace;
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(DialogRequest question) {
        screens.dialog(question).ifPresentOrElse(screen -> open(question, screen), this::close);
    }

    private void open(DialogRequest question, ShellScreen screen) {
        if (focusBefore == null) {
            focusBefore = scrim.getScene().getFocusOwner();
        }
        Environment environment =
                question.elsewhere()
                        .orElseGet(() -> model.environmentProperty().get().environment());
        EnvironmentColours.put(scrim, environment.kind());
        var frame =
                new DialogFrame(
                        environment, question.connection(), screen.root(), guard(environment));
        empty();
        scrim.getChildren().add(frame.root());
        scrim.setVisible(true);
        scrim.applyCss();
        below.setDisable(true);
        toFront();
        screen.firstFocus().requestFocus();
    }

    /** Of the environment on the screen; empty where the question is about another one. */
    private Optional<WriteGuardViewModel> guard(Environment asked) {
        return model.open()
                .filter(there -> there.environment().id().equals(asked.id()))
                .map(EnvironmentViewModel::guard);
    }

    /** The question may have been asked from the window of the network log. */
    private void toFront() {
        if (scrim.getScene().getWindow() instanceof Stage stage && !stage.isFocused()) {
            stage.toFront();
            stage.requestFocus();
        }
    }

    private void close() {
        scrim.setVisible(false);
        empty();
        below.setDisable(false);
        if (focusBefore != null) {
            focusAfter(focusBefore).requestFocus();
            focusBefore = null;
        }
    }

    /** What was typed as a password does not outlive its dialog, however that was left. */
    private void empty() {
        PasswordFields.clearIn(scrim);
        scrim.getChildren().clear();
    }

    /**
     * Where the focus goes from a dialog. It never returns to a button: after an act, that button
     * may be gone and its neighbour would get the focus, so that the next key starts another act.
     */
    private Node focusAfter(Node before) {
        boolean kept = before.getScene() != null && !(before instanceof ButtonBase);
        return kept ? before : focusOfPlace.get();
    }

    /** Sees Esc before a list or a field in the dialog can take it. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.dialogProperty().get().leave();
            event.consume();
        }
    }
}
