package gatehouse.views.fx;

import gatehouse.console.preferences.PreferenceChoice;
import gatehouse.console.words.MessageBundle;

import javafx.application.ColorScheme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets light or dark, and high contrast, for every window, also for pop-ups: each has a scene of
 * its own.
 */
public final class ColorSchemes {
    /** What the person chose. */
    public enum SchemeChoice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final PseudoClass HIGH_CONTRAST = PseudoClass.getPseudoClass("high-contrast");

    /** The names of the choices, in their order. */
    private static final List<String> SCHEME_KEYS =
            List.of(
                    "preferences.scheme.SYSTEM",
                    "preferences.scheme.LIGHT",
                    "preferences.scheme.DARK");

    private final ObjectProperty<SchemeChoice> scheme =
            new SimpleObjectProperty<>(SchemeChoice.SYSTEM);
    private final BooleanProperty highContrast = new SimpleBooleanProperty();
    private final Map<Window, Subscription> dressed = new HashMap<>();

    public ObjectProperty<SchemeChoice> schemeProperty() {
        return scheme;
    }

    /** Whether text and lines differ as much from their ground as they can. */
    public BooleanProperty highContrastProperty() {
        return highContrast;
    }

    /** The same as a choice of the preferences. */
    public PreferenceChoice choice() {
        List<SchemeChoice> all = List.of(SchemeChoice.values());
        return new PreferenceChoice(
                MessageBundle.of("preferences.scheme"),
                SCHEME_KEYS.stream().map(MessageBundle::of).toList(),
                scheme.map(all::indexOf),
                place -> scheme.set(all.get(place)));
    }

    /** Goes on from the scheme of the system to light, to dark, and back. */
    public void next() {
        SchemeChoice next =
                switch (scheme.get()) {
                    case SYSTEM -> SchemeChoice.LIGHT;
                    case LIGHT -> SchemeChoice.DARK;
                    case DARK -> SchemeChoice.SYSTEM;
                };
        scheme.set(next);
    }

    /**
     * Sets the scheme of all windows, and of those that open later, until the subscription ends.
     */
    public Subscription dress() {
        ListChangeListener<Window> changes =
                change -> {
                    while (change.next()) {
                        change.getRemoved().forEach(this::leave);
                        change.getAddedSubList().forEach(this::follow);
                    }
                };
        Window.getWindows().forEach(this::follow);
        Window.getWindows().addListener(changes);
        return () -> {
            Window.getWindows().removeListener(changes);
            dressed.values().forEach(Subscription::unsubscribe);
            dressed.clear();
        };
    }

    private void follow(Window window) {
        dressed.computeIfAbsent(
                window,
                w ->
                        Subscription.combine(
                                w.sceneProperty().subscribe(this::put),
                                scheme.subscribe(_ -> put(w.getScene())),
                                highContrast.subscribe(_ -> put(w.getScene()))));
    }

    private void leave(Window window) {
        Subscription ended = dressed.remove(window);
        if (ended != null) {
            ended.unsubscribe();
        }
    }

    private void put(@Nullable Scene scene) {
        if (scene != null) {
            scene.getPreferences().setColorScheme(wanted());
            scene.getRoot().pseudoClassStateChanged(HIGH_CONTRAST, highContrast.get());
        }
    }

    /** The scheme for JavaFX, where null means that of the system. */
    private @Nullable ColorScheme wanted() {
        return switch (scheme.get()) {
            case SYSTEM -> null;
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }
}
