package gatehouse.views.fx;

import static gatehouse.views.fx.ComponentCatalogue.button;
import static gatehouse.views.fx.ComponentCatalogue.in;
import static gatehouse.views.fx.ComponentCatalogue.styled;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** Banners, buttons and fields in all their states. */
final class CatalogueForm {
    private CatalogueForm() {}

    static Node calm() {
        var banners =
                styled(
                        new VBox(
                                banner(
                                        "",
                                        "Read-only",
                                        "Every start is read-only. Arm to change anything."),
                                banner(
                                        "good",
                                        "36 of 37 sessions are revoked",
                                        "One was gone before."),
                                banner("warning", "Portos is slow", "The last call took 6.2 s."),
                                banner(
                                        "failed",
                                        "Portos answered 423",
                                        "The session is locked by another part of the application."
                                                + " Tried 4 times in 3.6 s.")),
                        "column");
        HBox.setHgrow(banners, Priority.ALWAYS);
        return styled(new HBox(banners, buttons(), fields()), "row");
    }

    private static Node banner(String kind, String title, String text) {
        var words =
                styled(
                        new VBox(
                                styled(new Label(title), "banner-title"),
                                styled(new Label(text), "banner-text")),
                        "banner-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var banner = styled(new HBox(styled(new Region(), "icon", "banner-icon"), words), "banner");
        if (kind.equals("failed")) {
            banner.getChildren().add(button("Try again", null));
        }
        return kind.isEmpty() ? banner : in(banner, kind);
    }

    private static Node buttons() {
        var all = styled(new GridPane(), "swatches");
        List<String[]> kinds =
                List.of(
                        new String[0],
                        new String[] {"primary"},
                        new String[] {"danger"},
                        new String[] {"danger", "primary"},
                        new String[] {"quiet"});
        List<String> states = List.of("", "hover", "focused", "disabled");
        for (int row = 0; row < kinds.size(); row++) {
            for (int col = 0; col < states.size(); col++) {
                Button button =
                        button(
                                states.get(col).isEmpty() ? "Ask" : states.get(col),
                                col == 0 ? "key" : null,
                                kinds.get(row));
                if (states.get(col).equals("disabled")) {
                    button.setDisable(true);
                } else if (col > 0) {
                    in(button, states.get(col));
                }
                all.add(button, col, row);
            }
        }
        var check = new CheckBox("Only tills");
        check.setSelected(true);
        all.add(check, 0, 5, 2, 1);
        all.add(new CheckBox("Only mine"), 2, 5, 2, 1);
        return all;
    }

    private static Node fields() {
        var wrong = in(new TextField("idle>30x"), "error");
        var focused = in(new TextField("user:999"), "focused");
        var empty = new TextField();
        empty.setPromptText("https://portos.store12.example");
        var combo = new ComboBox<String>();
        combo.getItems().add("Portos 4, $sort as documented");
        combo.setValue(combo.getItems().getFirst());
        combo.setMaxWidth(Double.MAX_VALUE);
        var progress = new ProgressBar(0.4);
        progress.setMaxWidth(Double.MAX_VALUE);
        return styled(
                new VBox(
                        field("Address", empty, null),
                        field("Person", focused, null),
                        field("Filter", wrong, "“30x” is no duration. Write 30m, 2h or 1d."),
                        combo,
                        progress,
                        new Hyperlink("Show the call on the wire")),
                "column");
    }

    private static Node field(String name, TextField input, String wrong) {
        var field = styled(new VBox(styled(new Label(name), "field-label"), input), "field");
        if (wrong != null) {
            field.getChildren().add(in(styled(new Label(wrong), "field-message"), "error"));
        }
        return field;
    }
}
