package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Whoever cannot see the window is told what each control is. */
@SuppressWarnings("try") // JUnit takes whatever closing throws
final class NamedControlsTest {
    @TempDir private Path home;

    @Test
    void every_control_has_a_text_or_a_label_or_a_name_for_readers() throws Exception {
        try (var views = new AllViews(home)) {
            var nameless = new ArrayList<String>();
            for (var view : views.all().entrySet()) {
                nameless.addAll(
                        HeadlessToolkit.ask(() -> nameless(view.getKey(), view.getValue())));
            }
            assertThat(nameless).isEmpty();
        }
    }

    @Test
    void every_view_that_is_built_by_the_console_is_looked_at() throws Exception {
        try (var views = new AllViews(home)) {
            List<String> drawn =
                    SourceFiles.ending(".fxml").stream()
                            .map(file -> file.getFileName().toString().replace(".fxml", ""))
                            .filter(name -> !name.equals("ShellView"))
                            .map(name -> name.equals("SessionsView") ? "SessionsPage" : name)
                            .toList();
            assertThat(views.all().keySet()).containsAll(drawn);
        }
    }

    private static List<String> nameless(String view, Callable<Parent> maker) throws Exception {
        List<Node> nodes = VisibleTexts.visible(maker.call()).toList();
        List<Node> labelled =
                nodes.stream()
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getLabelFor())
                        .toList();
        return nodes.stream()
                .filter(NamedControlsTest::isUsed)
                .filter(node -> !hasName(node) && !labelled.contains(node))
                .map(node -> view + ": " + node)
                .toList();
    }

    private static boolean isUsed(Node node) {
        return switch (node) {
            case ButtonBase _, TextInputControl _, ComboBoxBase<?> _ -> true;
            case TableView<?> _, ListView<?> _ -> true;
            default -> false;
        };
    }

    private static boolean hasName(Node node) {
        boolean spoken = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written =
                node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank();
        return spoken || written;
    }
}
