package gatehouse.views.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.VisibilityScope;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;

import java.util.List;

/** Shows in place of everything else that the window is locked, and unlocks it. */
final class LockView {
    private final ShellViewModel model;
    private final Parent root;
    @FXML private Label lockName;
    @FXML private Label lockWord;
    @FXML private Label lockReason;
    @FXML private Label lockProgress;
    @FXML private Button unlock;

    /** Is visible while the window is locked. */
    LockView(ShellViewModel model) {
        this.model = model;
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        VisibilityScope.whileShown(root, this::listen);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        ObservableValue<Environment> environment =
                model.environmentProperty().map(EnvironmentState::environment);
        lockName.textProperty().bind(environment.map(Environment::name));
        lockWord.textProperty()
                .bind(environment.map(now -> MessageBundle.of("kind." + now.kind())));
        lockReason.textProperty().bind(model.idleLock().reasonProperty());
        ObservableValue<String> under = model.idleLock().progress();
        lockProgress.textProperty().bind(under);
        unlock.disableProperty()
                .bind(model.dialogProperty().map(now -> !(now instanceof DialogRequest.None)));
        NodeBindings.when(lockProgress, under.map(now -> !now.isEmpty()));
    }

    private Subscription listen() {
        return Subscription.combine(
                model.environmentProperty()
                        .map(EnvironmentState::environment)
                        .subscribe(now -> EnvironmentColours.put(root, now.kind())),
                model.idleLock().lockedProperty().subscribe(this::show),
                model.dialogProperty().subscribe(_ -> focus()));
    }

    private void show(boolean locked) {
        root.setVisible(locked);
        if (locked) {
            List.copyOf(Window.getWindows()).stream()
                    .filter(PopupWindow.class::isInstance)
                    .forEach(Window::hide);
        }
        focus();
    }

    /** The button is the only thing there, as long as nothing is asked. */
    private void focus() {
        if (root.isVisible() && model.dialogProperty().get() instanceof DialogRequest.None) {
            unlock.requestFocus();
        }
    }

    /** Enter does what Space does, whatever a button makes of it on this computer. */
    @FXML
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            unlock.fire();
            event.consume();
        }
    }

    @FXML
    private void unlock() {
        model.idleLock().unlock();
    }
}
