package gatehouse.views.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.shell.DeskState;
import gatehouse.console.shell.DeskViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.words.Words;
import gatehouse.views.fx.Fxml;
import gatehouse.views.fx.Icons;
import gatehouse.views.fx.Keys;
import gatehouse.views.fx.Show;
import gatehouse.views.fx.Shown;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import java.util.function.Function;

/** Where one is, and whether anything can be changed there. */
public final class EnvironmentBarView {
    private final ShellViewModel model;
    private final Runnable nextScheme;
    private final Parent root;
    @FXML private Button name;
    @FXML private Label word;
    @FXML private HBox guard;
    @FXML private Label guardText;
    @FXML private Button arm;
    @FXML private Button lock;
    @FXML private Label who;
    @FXML private Button palette;
    @FXML private Label paletteKey;
    @FXML private Button scheme;

    /**
     * @param nextScheme goes from light to dark to the system's own
     */
    public EnvironmentBarView(ShellViewModel model, Runnable nextScheme) {
        this.model = model;
        this.nextScheme = nextScheme;
        this.root = Fxml.load(this, Words.bundle());
        Shown.whileShown(root, this::listen);
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        ObservableValue<Environment> environment = model.deskProperty().map(DeskState::environment);
        name.textProperty().bind(environment.map(Environment::name));
        name.setGraphic(Icons.of("chevron-down"));
        word.textProperty().bind(environment.map(now -> Words.of("kind." + now.kind())));
        ObservableValue<Boolean> armed = ofGuard(WriteGuardViewModel::armedProperty, false);
        guardText
                .textProperty()
                .bind(ofGuard(WriteGuardViewModel::textProperty, Words.of("guard.readOnly")));
        ObservableValue<Boolean> armable = model.deskProperty().map(DeskState::canBeArmed);
        Show.when(arm, armed.map(yes -> !yes));
        arm.disableProperty().bind(armable.map(yes -> !yes));
        Show.when(lock, armed);
        ShellViewModel shell = model;
        who.textProperty()
                .bind(
                        shell.deskProperty()
                                .map(_ -> shell.open().map(DeskViewModel::signedInAs).orElse("")));
        palette.setGraphic(Icons.of("search"));
        paletteKey.setText(Keys.text(KeyCombination.valueOf("Shortcut+K")));
        scheme.setGraphic(Icons.of("scheme"));
    }

    private Subscription listen() {
        return Subscription.combine(
                model.deskProperty()
                        .map(DeskState::environment)
                        .subscribe(now -> EnvironmentColours.put(root, now.kind())),
                Show.state(guard, "armed", ofGuard(WriteGuardViewModel::armedProperty, false)),
                ofGuard(WriteGuardViewModel::armedProperty, false)
                        .subscribe(yes -> guardText.setGraphic(Icons.of(yes ? "unlock" : "lock"))));
    }

    /** What the property maps by lives as long as the shell, so it must not know this view. */
    private <T> ObservableValue<T> ofGuard(
            Function<WriteGuardViewModel, ObservableValue<T>> value, T otherwise) {
        ShellViewModel shell = model;
        return shell.deskProperty()
                .flatMap(_ -> shell.open().map(desk -> value.apply(desk.guard())).orElse(null))
                .orElse(otherwise);
    }

    @FXML
    private void chooseEnvironment() {
        model.chooseEnvironment();
    }

    @FXML
    private void arm() {
        model.arm();
    }

    @FXML
    private void lock() {
        model.open().ifPresent(desk -> desk.guard().lock());
    }

    @FXML
    private void palette() {
        model.askPalette();
    }

    @FXML
    private void scheme() {
        nextScheme.run();
    }
}
