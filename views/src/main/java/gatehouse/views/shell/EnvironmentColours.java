package gatehouse.views.shell;

import gatehouse.console.environments.Environment;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import java.util.Locale;

/** Gives nodes the colours of an environment's kind. */
public final class EnvironmentColours {
    private EnvironmentColours() {}

    /** Sets the colours of a node that has the style class {@code environment}. */
    public static void put(Node node, Environment.EnvironmentKind kind) {
        for (Environment.EnvironmentKind each : Environment.EnvironmentKind.values()) {
            node.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == kind);
        }
    }
}
