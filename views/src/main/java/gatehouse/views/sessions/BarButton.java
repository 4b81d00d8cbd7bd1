package gatehouse.views.sessions;

import gatehouse.console.words.MessageBundle;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A bar of the summary: its length is the number of sessions read, its filling those that the
 * filter shows.
 */
final class BarButton extends Button {
    private static final double LENGTH = 48;
    private static final double LEAST_SEEN = 2;

    private final Label widest = new Label();
    private final Label label = new Label();
    private final Region read = new Region();
    private final Region shown = new Region();

    BarButton() {
        var bar = new StackPane(read, shown);
        bar.getStyleClass().add("bar");
        read.getStyleClass().add("bar-read");
        shown.getStyleClass().add("bar-shown");
        getStyleClass().addAll("quiet", "bar-button");
        var words = new StackPane(widest, label);
        words.setAlignment(Pos.CENTER_LEFT);
        var both = new VBox(words, bar);
        both.getStyleClass().add("bar-words");
        setGraphic(both);
        widest.setMinWidth(USE_PREF_SIZE);
        widest.setVisible(false);
        label.setMinWidth(USE_PREF_SIZE);
        var tip = new Tooltip();
        tip.textProperty().bind(accessibleTextProperty());
        setTooltip(tip);
    }

    /**
     * @param most the number that the longest bar of its group stands for
     */
    void show(String name, long all, long left, long most) {
        // As wide for each filter, so that no bar moves under the mouse.
        widest.setText(text(name, all));
        label.setText(text(name, left));
        length(read, all, most);
        length(shown, left, most);
    }

    private static String text(String name, long count) {
        return name + "  " + count(count);
    }

    private static String count(long number) {
        return String.format(MessageBundle.locale(), "%,d", number);
    }

    private static void length(Region bar, long count, long most) {
        double length = count == 0 ? 0 : Math.max(LEAST_SEEN, LENGTH * count / most);
        bar.setMinWidth(length);
        bar.setMaxWidth(length);
    }
}
