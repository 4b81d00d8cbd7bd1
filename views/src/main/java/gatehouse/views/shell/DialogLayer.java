package gatehouse.views.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.ShellViewModel;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

/** Shows a dialog over the window and returns the focus when it closes. */
final class DialogLayer {
    private final ShellViewModel model;
    private final ScreenFactory screens;
    private final Pane scrim;
    private final Node below;
    private @Nullable Node focusBefore;

    /**
     * @param scrim the layer that shows the dialog
     * @param below the content that is disabled meanwhile
     */
    DialogLayer(ShellViewModel model, ScreenFactory screens, Pane scrim, Node below) {
        this.model = model;
        this.screens = screens;
        this.scrim = scrim;
        this.below = below;
        scrim.setOnKeyPressed(this::pressed);
    }

    void show(DialogRequest question) {
        screens.dialog(question)
                .ifPresentOrElse(
                        screen -> open(screen, question instanceof DialogRequest.Palette),
                        this::close);
    }

    private void open(ShellScreen screen, boolean bare) {
        if (focusBefore == null) {
            focusBefore = scrim.getScene().getFocusOwner();
        }
        Environment environment = model.deskProperty().get().environment();
        EnvironmentColours.put(scrim, environment.kind());
        Parent framed = bare ? screen.root() : new DialogFrame(environment, screen.root()).root();
        scrim.getChildren().setAll(framed);
        scrim.setVisible(true);
        below.setDisable(true);
        screen.firstFocus().requestFocus();
    }

    private void close() {
        scrim.setVisible(false);
        scrim.getChildren().clear();
        below.setDisable(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.questionProperty().get().leave();
            event.consume();
        }
    }
}
