package gatehouse.views.fx;

import static gatehouse.views.fx.ComponentCatalogue.styled;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.styles.StyleSheets;

import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Accordion;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.BreadCrumbBar;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.textfield.TextFields;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

final class ToolkitTest {
    @Test
    void the_toolkits_own_controls_take_our_colours() throws Exception {
        for (ColorScheme scheme : ColorScheme.values()) {
            String name = "toolkit-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            Path file = Path.of("target", "pictures", name);
            HeadlessToolkit.run(() -> WindowSnapshot.of(page(scheme), 900, 700).write(file));
            assertThat(file).isNotEmptyFile();
        }
    }

    private static Scene page(ColorScheme scheme) {
        var page =
                styled(
                        new VBox(modena(), boxes(), controlsFx(), panes(), dialog()),
                        "column",
                        "catalogue");
        var scene = new Scene(page, 900, 700);
        scene.getStylesheets().setAll(StyleSheets.sheets());
        scene.getStylesheets().add(ToolkitTest.class.getResource("catalogue.css").toExternalForm());
        scene.getPreferences().setColorScheme(scheme);
        return scene;
    }

    private static FlowPane modena() {
        var choice = new ChoiceBox<String>();
        choice.getItems().addAll("auto-refresh: 15 s", "every 60 s");
        choice.setValue("auto-refresh: 15 s");
        var chosen = new RadioButton("Now");
        chosen.setSelected(true);
        var pressed = new ToggleButton("Pressed");
        pressed.setSelected(true);
        return line(
                choice,
                new DatePicker(LocalDate.of(2026, 1, 31)),
                new Spinner<Integer>(0, 10, 4),
                new MenuButton("More"),
                new Slider(0, 10, 4),
                chosen,
                new RadioButton("Later"),
                pressed,
                new PasswordField());
    }

    private static FlowPane boxes() {
        var lines = new StringBuilder();
        for (int i = 1; i < 30; i++) {
            lines.append("Line ").append(i).append(" of a text that is longer than its box\n");
        }
        var text = new TextArea(lines.toString());
        text.setPrefSize(240, 90);
        var scroll = new ScrollPane(new Label(lines.toString()));
        scroll.setPrefSize(200, 90);
        var split = new SplitPane(new Label("left"), new Label("right"));
        split.setPrefSize(160, 60);
        return line(text, scroll, split);
    }

    private static FlowPane controlsFx() {
        var on = new ToggleSwitch("Armed");
        on.setSelected(true);
        var first = new ToggleButton("Tills");
        first.setSelected(true);
        var searchable = new SearchableComboBox<String>();
        searchable.getItems().addAll("Store 12");
        searchable.setValue("Store 12");
        var status = new StatusBar();
        status.setText("GET /sessions 200");
        return line(
                on,
                new ToggleSwitch("Off"),
                new SegmentedButton(first, new ToggleButton("Devices"), new ToggleButton("All")),
                searchable,
                TextFields.createClearableTextField(),
                new BreadCrumbBar<>(BreadCrumbBar.buildTreeModel("Store 12", "Portos", "P01")),
                status);
    }

    private static FlowPane panes() {
        var tabs = new TabPane(new Tab("Headers", new Label("one")), new Tab("Body"));
        tabs.setPrefSize(300, 80);
        var opened = new TitledPane("What was sent", new Label("GET /sessions"));
        var accordion = new Accordion(opened, new TitledPane("What came back", new Label()));
        accordion.setExpandedPane(opened);
        return line(tabs, accordion, new TitledPane("Details", new Label("for the curious")));
    }

    private static DialogPane dialog() {
        var pane = new DialogPane();
        pane.setHeaderText("Trust this certificate?");
        pane.setContentText("It is signed by nobody this machine knows.");
        pane.getButtonTypes().setAll(ButtonType.CANCEL, ButtonType.OK);
        return pane;
    }

    private static FlowPane line(Node... nodes) {
        return styled(new FlowPane(nodes), "drawings");
    }
}
