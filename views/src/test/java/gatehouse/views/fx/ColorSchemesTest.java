package gatehouse.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.styles.StyleSheets;

import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

final class ColorSchemesTest {
    private final ColorSchemes schemes = new ColorSchemes();
    private Subscription dressed = Subscription.EMPTY;
    private Stage stage;

    @AfterEach
    void close() throws Exception {
        HeadlessToolkit.run(() -> {
            dressed.unsubscribe();
            stage.hide();
        });
    }

    @Test
    void a_window_opened_later_has_the_scheme_too() throws Exception {
        HeadlessToolkit.run(() -> {
            choose(ColorSchemes.SchemeChoice.DARK);
            open();
        });
        assertThat(schemesOnScreen()).containsExactly(ColorScheme.DARK);
    }

    @Test
    void a_change_reaches_the_window_and_its_pop_up() throws Exception {
        HeadlessToolkit.run(() -> {
            choose(ColorSchemes.SchemeChoice.LIGHT);
            open();
            menu().show(stage);
            schemes.schemeProperty().set(ColorSchemes.SchemeChoice.DARK);
        });
        assertThat(schemesOnScreen()).containsExactly(ColorScheme.DARK, ColorScheme.DARK);
    }

    @Test
    void a_new_scene_in_the_same_window_has_the_scheme_too() throws Exception {
        HeadlessToolkit.run(() -> {
            choose(ColorSchemes.SchemeChoice.DARK);
            open();
            stage.setScene(new Scene(new StackPane()));
        });
        assertThat(schemesOnScreen()).containsExactly(ColorScheme.DARK);
    }

    @Test
    void in_high_contrast_muted_text_is_as_clear_as_other_text_also_in_a_window_opened_later()
            throws Exception {
        HeadlessToolkit.run(() -> {
            choose(ColorSchemes.SchemeChoice.DARK);
            schemes.highContrastProperty().set(true);
            open();
        });
        assertThat(HeadlessToolkit.ask(this::isMutedAsClear)).isTrue();

        HeadlessToolkit.run(() -> schemes.highContrastProperty().set(false));
        assertThat(HeadlessToolkit.ask(this::isMutedAsClear)).isFalse();
    }

    private boolean isMutedAsClear() {
        var usual = new Label("usual");
        var muted = new Label("muted");
        muted.getStyleClass().add("muted");
        var root = (StackPane) stage.getScene().getRoot();
        root.getChildren().setAll(usual, muted);
        root.applyCss();
        return muted.getTextFill().equals(usual.getTextFill());
    }

    @Test
    void without_a_wish_the_scene_follows_the_system() throws Exception {
        HeadlessToolkit.run(() -> {
            choose(ColorSchemes.SchemeChoice.DARK);
            open();
            schemes.schemeProperty().set(ColorSchemes.SchemeChoice.SYSTEM);
        });
        assertThat(schemesOnScreen()).containsExactly(ColorScheme.LIGHT);
    }

    @Test
    void a_picture_shows_the_pop_up_over_its_window_in_both_schemes() throws Exception {
        picture(ColorSchemes.SchemeChoice.LIGHT);
        picture(ColorSchemes.SchemeChoice.DARK);
    }

    private void picture(ColorSchemes.SchemeChoice scheme) throws Exception {
        String name = "popups-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        Path file = Path.of("target", "pictures", name);
        HeadlessToolkit.run(() -> {
            dressed.unsubscribe();
            choose(scheme);
            open();
            var menu = menu();
            menu.show(stage, stage.getX() + 40, stage.getY() + 40);
            draw(menu, file);
            menu.hide();
            stage.hide();
        });
        assertThat(file).isNotEmptyFile();
    }

    private void draw(Window menu, Path file) throws IOException {
        WindowSnapshot.of(stage.getScene(), 320, 200).with(menu, stage).write(file);
    }

    private void choose(ColorSchemes.SchemeChoice scheme) {
        schemes.schemeProperty().set(scheme);
        dressed = schemes.dress();
    }

    private void open() {
        stage = new Stage();
        stage.setScene(new Scene(new StackPane(new Label("Window")), 320, 200));
        stage.getScene().getStylesheets().setAll(StyleSheets.sheets());
        stage.show();
    }

    private static ContextMenu menu() {
        var later = new MenuItem("Revoke marked sessions…");
        later.setDisable(true);
        return new ContextMenu(
                new MenuItem("Open detail", IconNodes.of("chevron-right")),
                new MenuItem("Copy as text", IconNodes.of("copy")),
                new SeparatorMenuItem(),
                new MenuItem("Revoke this session…"),
                later);
    }

    private static List<ColorScheme> schemesOnScreen() throws Exception {
        return HeadlessToolkit.ask(() ->
                Window.getWindows().stream()
                        .map(window -> window.getScene().getPreferences().getColorScheme())
                        .toList());
    }
}
