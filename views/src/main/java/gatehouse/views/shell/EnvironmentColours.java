package gatehouse.views.shell;

import gatehouse.console.environments.Environment;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.stream.Stream;

/** Gives nodes the colours of an environment: that of its kind, and its own. */
public final class EnvironmentColours {
    private EnvironmentColours() {}

    /**
     * A patch in the colour that people have given an environment; null where they gave it none, or
     * a word that is no colour of CSS, such as {@code dark-blue}.
     */
    public static @Nullable Region patch(Environment environment) {
        if (environment.colour().isEmpty()) {
            return null;
        }
        try {
            return patch(Color.web(environment.colour().replace("-", "")));
        } catch (IllegalArgumentException noColour) {
            return null;
        }
    }

    private static Region patch(Color colour) {
        var patch = new Region();
        patch.getStyleClass().add("environment-patch");
        patch.setBackground(new Background(new BackgroundFill(colour, null, null)));
        return patch;
    }

    /** Sets the colours of a node, and shows the environment's own beside its name. */
    static void put(Node node, Pane beside, Environment environment) {
        put(node, environment.kind());
        beside.getChildren().setAll(Stream.ofNullable(patch(environment)).toList());
    }

    /** Sets the colours of a node that has the style class {@code environment}. */
    public static void put(Node node, Environment.EnvironmentKind kind) {
        for (Environment.EnvironmentKind each : Environment.EnvironmentKind.values()) {
            node.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == kind);
        }
    }
}
