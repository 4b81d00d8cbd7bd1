package gatehouse.views.shell;

import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.work.RowList;
import gatehouse.views.fx.PasswordFields;
import gatehouse.views.fx.VisibilityScope;
import gatehouse.views.fx.zoom.SceneWidth;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Several sign-ins beside each other, or below where a window is narrow; one that is answered makes
 * room, and the next has the focus. Each scrolls its fields alone where there is too little room.
 */
public final class SignInSheet implements ShellScreen {
    /** The style class of a sheet; buttons of each of its parts stay in sight by themselves. */
    static final String SHEET = "sign-in-sheet";

    private static final double ROOM_FOR_TWO = 720;

    private final RowList<SystemDialog> parts;
    private final Map<SystemDialog, ShellScreen> screens = new LinkedHashMap<>();
    private final HBox beside = new HBox();
    private final VBox below = new VBox();
    private final VBox root = new VBox(beside, below);

    /**
     * @param parts the questions that are not answered yet
     * @param screen makes what shows one of them
     */
    public SignInSheet(RowList<SystemDialog> parts, Function<SystemDialog, ShellScreen> screen) {
        this.parts = parts;
        root.getStyleClass().addAll(SHEET, "wide");
        VBox.setVgrow(beside, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        parts.forEach(part -> add(part, screen.apply(part)));
        VisibilityScope.whileShown(
                root,
                () ->
                        parts.subscribe(this::show)
                                .and(SceneWidth.of(root).subscribe(this::arrange)));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node firstFocus() {
        return screens.values().iterator().next().firstFocus();
    }

    private void add(SystemDialog part, ShellScreen screen) {
        screens.put(part, screen);
        screen.root().getStyleClass().add("sign-in-part");
        HBox.setHgrow(screen.root(), Priority.ALWAYS);
        VBox.setVgrow(screen.root(), Priority.ALWAYS);
        DialogFrame.scrollBody(screen.root());
        beside.getChildren().add(screen.root());
        screen.root().addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(screen, event));
    }

    /** What has the focus keeps it; while a window opens, nothing may have it yet. */
    private void arrange(double width) {
        Pane into = width >= ROOM_FOR_TWO ? beside : below;
        Pane other = into == beside ? below : beside;
        if (!other.getChildren().isEmpty()) {
            Node focused = root.getScene().getFocusOwner();
            List<Node> all = List.copyOf(other.getChildren());
            other.getChildren().clear();
            into.getChildren().setAll(all);
            if (focused != null) {
                focused.requestFocus();
            }
        }
    }

    /** Enter is for the part that has the focus: a window has one default button only. */
    private static void pressed(ShellScreen screen, KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof ButtonBase)) {
            event.consume();
            screen.root().lookupAll(".button").stream()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(Button::isDefaultButton)
                    .forEach(Button::fire);
        }
    }

    private void show() {
        Map<SystemDialog, ShellScreen> gone = new LinkedHashMap<>(screens);
        gone.keySet().removeAll(parts.current());
        gone.forEach((part, screen) -> {
            PasswordFields.clearIn(screen.root());
            beside.getChildren().remove(screen.root());
            below.getChildren().remove(screen.root());
            screens.remove(part);
        });
        if (!gone.isEmpty() && !screens.isEmpty()) {
            firstFocus().requestFocus();
        }
    }
}
