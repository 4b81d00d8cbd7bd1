package gatehouse.views.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.WindowSign;
import gatehouse.views.fx.FxmlLoading;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.NodeBindings;
import gatehouse.views.fx.ShortcutNames;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.fx.zoom.SceneWidth;
import gatehouse.views.fx.zoom.SecondRow;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/** Shows the environment, who is signed in, and whether changes are allowed. */
public final class EnvironmentBarView {
    /** Narrower than this, what is allowed has a row of its own; with a run, as below. */
    private static final double ROOM_FOR_ONE_ROW = 700;

    /** Narrower than this, the palette's text and key make room for names. */
    private static final double ROOM_FOR_ALL = 1100;

    /** Narrower than this, who is signed in is a hint, the theme in the menu, a run has a row. */
    private static final double ROOM_FOR_PERSON = 900;

    private final ShellViewModel model;
    private final ObservableValue<Optional<WindowSign>> runs;
    private final Runnable nextScheme;
    private final MainMenu mainMenu;
    private final WriteGuardView guardView;
    private final Parent root;
    private final SecondRow rows;
    @FXML private HBox first;
    @FXML private HBox second;
    @FXML private Button name;
    @FXML private StackPane patch;
    @FXML private Label word;
    @FXML private MenuButton connection;
    @FXML private StackPane guard;
    @FXML private Button sign;
    @FXML private Label who;
    @FXML private Button palette;
    @FXML private Label paletteKey;
    @FXML private Button scheme;
    @FXML private Button menu;

    /**
     * @param systems of the window, whose commands the menu has
     * @param runs a sign of what goes on or waits; empty where there is none
     * @param nextScheme switches from light to dark to the scheme of the system
     */
    public EnvironmentBarView(
            ShellViewModel model,
            List<SystemWindow> systems,
            ObservableValue<Optional<WindowSign>> runs,
            Runnable nextScheme) {
        this.mainMenu = new MainMenu(model, systems);
        this.model = model;
        this.runs = runs;
        this.nextScheme = nextScheme;
        this.guardView = new WriteGuardView(model);
        this.root = FxmlLoading.load(this, MessageBundle.bundle());
        this.rows = new SecondRow(first, second);
        VisibilityScope.whileShown(root, this::listen);
    }

    /** The root node. */
    public Parent root() {
        return root;
    }

    @FXML
    private void initialize() {
        ObservableValue<Environment> environment =
                model.environmentProperty().map(EnvironmentState::environment);
        name.textProperty().bind(environment.map(Environment::name));
        name.setOnAction(_ -> model.chooseEnvironment());
        name.setGraphic(IconNodes.of("chevron-down"));
        word.textProperty().bind(environment.map(now -> MessageBundle.of("kind." + now.kind())));
        guard.getChildren().add(guardView.root());
        ShellViewModel shell = model;
        who.textProperty().bind(model.environmentProperty().map(_ -> signedInAs(shell)));
        name.tooltipProperty()
                .bind(who.textProperty().map(text -> text.isEmpty() ? null : new Tooltip(text)));
        sign.textProperty().bind(runs.map(now -> now.map(WindowSign::text).orElse("")));
        NodeBindings.when(sign, runs.map(Optional::isPresent));
        sign.setOnAction(_ -> runs.getValue().ifPresent(now -> now.act().run()));
        palette.setOnAction(_ -> model.askPalette());
        palette.setGraphic(IconNodes.of("search"));
        scheme.setGraphic(IconNodes.of("scheme"));
        NodeBindings.when(scheme, SceneWidth.of(scheme).map(now -> now >= ROOM_FOR_PERSON));
        scheme.setOnAction(_ -> nextScheme.run());
        menu.setGraphic(IconNodes.of("menu"));
        menu.setOnAction(_ -> mainMenu.open(menu));
    }

    private static String signedInAs(ShellViewModel shell) {
        return shell.open().map(EnvironmentViewModel::signedInAs).orElse("");
    }

    private Subscription listen() {
        return Subscription.combine(
                new ConnectionMenu(connection, model).listen(),
                model.environmentProperty()
                        .map(EnvironmentState::environment)
                        .subscribe(now -> EnvironmentColours.put(root, patch, now)),
                NodeBindings.state(
                        sign,
                        "warning",
                        runs.map(now -> now.filter(WindowSign::urgent).isPresent())),
                model.places().writtenOtherwise(() -> arrange(SceneWidth.of(root).getValue())),
                SceneWidth.of(root).subscribe(this::arrange),
                runs.subscribe(_ -> arrange(SceneWidth.of(root).getValue())));
    }

    /** In a narrow window the sign of a run stands where else the name of the person is. */
    private void arrange(double width) {
        boolean roomy = width >= ROOM_FOR_ALL;
        boolean hasRun = runs.getValue().isPresent();
        double oneRow = hasRun ? ROOM_FOR_PERSON : ROOM_FOR_ONE_ROW;
        rows.hold(width < oneRow ? List.of(guard, sign) : List.of());
        boolean named = roomy || (width >= ROOM_FOR_PERSON && !hasRun);
        who.setVisible(named);
        who.setManaged(named);
        palette.setContentDisplay(roomy ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        paletteKey.setText(ShortcutNames.ofCommand(model.commands(), "palette"));
        paletteKey.setVisible(roomy && !paletteKey.getText().isEmpty());
        paletteKey.setManaged(paletteKey.isVisible());
    }
}
