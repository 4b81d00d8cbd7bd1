package gatehouse.views.fx;

import gatehouse.styles.StyleSheets;

import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every component of the sheets on one page, so that a change of the look can be looked at. */
final class ComponentCatalogue {
    static final int WIDTH = 1280;
    static final int HEIGHT = 1600;

    private ComponentCatalogue() {}

    static Scene scene(ColorScheme scheme) {
        var page =
                new VBox(
                        environment("STORE 12", "SANDBOX", "sandbox", false),
                        environment("Europe, acceptance", "TEST", "test", true),
                        environment("Retail DACH", "PRODUCTION", "production", true),
                        environment("Lab of the third floor", "LAB", "custom", false),
                        window(),
                        CatalogueForm.calm(),
                        overlays(),
                        drawer());
        page.getStyleClass().add("catalogue");
        var scene = new Scene(page, WIDTH, HEIGHT);
        scene.getStylesheets().addAll(StyleSheets.sheets());
        scene.getStylesheets()
                .add(ComponentCatalogue.class.getResource("catalogue.css").toExternalForm());
        scene.getPreferences().setColorScheme(scheme);
        return scene;
    }

    static Node environment(String name, String word, String kind, boolean armed) {
        var guard =
                styled(
                        new HBox(
                                IconNodes.of(armed ? "unlock" : "lock"),
                                new Label(armed ? "changes allowed, 4:31 left" : "read-only")),
                        "guard");
        guard.pseudoClassStateChanged(PseudoClass.getPseudoClass("armed"), armed);
        var goTo = button("Commands…", "search", "quiet");
        var bar =
                styled(
                        new HBox(
                                styled(new Label(name), "environment-name"),
                                styled(new Label(word), "environment-word"),
                                guard,
                                button(armed ? "Back to read-only" : "Allow changes…", null),
                                grow(),
                                goTo,
                                styled(new Label("Ctrl+K"), "key"),
                                button("", "scheme", "quiet", "square")),
                        "bar-line");
        return in(styled(new VBox(bar), "environment-bar", "environment"), kind);
    }

    private static Node window() {
        var frame = new BorderPane();
        frame.setLeft(CatalogueParts.places());
        frame.setCenter(CatalogueTable.screen());
        frame.setRight(CatalogueParts.detail());
        frame.setBottom(CatalogueParts.statusLine());
        return frame;
    }

    private static Node overlays() {
        return styled(
                new HBox(CatalogueOverlays.question(), CatalogueOverlays.palette()),
                "scrim",
                "side-by-side");
    }

    private static Node drawer() {
        var left = new VBox(CatalogueOverlays.wire(), CatalogueParts.icons());
        HBox.setHgrow(left, Priority.ALWAYS);
        return new HBox(left, CatalogueOverlays.states());
    }

    static Region grow() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    static Button button(String text, String icon, String... classes) {
        var button = styled(new Button(text), classes);
        if (icon != null) {
            button.setGraphic(IconNodes.of(icon));
        }
        return button;
    }

    static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    static <N extends Node> N in(N node, String... states) {
        for (String state : states) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
        }
        return node;
    }
}
