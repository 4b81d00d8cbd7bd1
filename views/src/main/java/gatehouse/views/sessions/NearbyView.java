package gatehouse.views.sessions;

import gatehouse.console.sessions.nearby.NearbyLine;
import gatehouse.console.sessions.nearby.NearbySection;
import gatehouse.console.sessions.nearby.NearbyViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.views.fx.CommandLink;
import gatehouse.views.fx.LegibleText;
import gatehouse.views.fx.VisibilityScope;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;

/**
 * Shows a {@link NearbyViewModel}: a title and some lines for each section, and below them the
 * commands that lead to the journal.
 */
final class NearbyView {
    private final VBox root = new VBox();
    private final VBox found = new VBox();

    NearbyView(NearbyViewModel model, List<Command> history) {
        root.getStyleClass().add("nearby");
        List<Node> links = history.stream().<Node>map(CommandLink::to).toList();
        root.getChildren().setAll(found, box(MessageBundle.of("detail.journal"), links));
        found.getStyleClass().add("nearby");
        VisibilityScope.whileShown(root, () -> model.sectionsProperty().subscribe(this::show));
    }

    VBox root() {
        return root;
    }

    private void show(List<NearbySection> sections) {
        found.getChildren()
                .setAll(
                        sections.stream()
                                .map(one ->
                                        box(
                                                one.title(),
                                                one.lines().stream()
                                                        .map(NearbyView::line)
                                                        .toList()))
                                .toList());
    }

    private static VBox box(String titleText, List<Node> lines) {
        var title = new Label(titleText);
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        var box = new VBox(title);
        box.getStyleClass().add("detail-head");
        box.getChildren().addAll(lines);
        return box;
    }

    private static Node line(NearbyLine line) {
        return line.go()
                .<Node>map(go -> CommandLink.of(line.text(), go))
                .orElseGet(() -> text(line));
    }

    private static Label text(NearbyLine line) {
        var label = new Label(LegibleText.text(line.text()));
        label.setWrapText(true);
        return label;
    }
}
