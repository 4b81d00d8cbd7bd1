package gatehouse.views.sessions;

import gatehouse.console.words.MessageBundle;

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

    /** As wide as a digit. */
    private static final char FIGURE_SPACE = '\u2007';

    private final Label label = new Label();
    private final Region read = new Region();
    private final Region shown = new Region();

    BarButton() {
        var bar = new StackPane(read, shown);
        bar.getStyleClass().add("bar");
        read.getStyleClass().add("bar-read");
        shown.getStyleClass().add("bar-shown");
        getStyleClass().addAll("quiet", "bar-button");
        var both = new VBox(label, bar);
        both.getStyleClass().add("bar-words");
        setGraphic(both);
        label.setMinWidth(USE_PREF_SIZE);
        var tip = new Tooltip();
        tip.textProperty().bind(accessibleTextProperty());
        setTooltip(tip);
    }

    /**
     * @param most the number that the longest bar of its group stands for
     */
    void show(String name, long all, long left, long most) {
        label.setText(name + "  " + padded(left, all));
        length(read, all, most);
        length(shown, left, most);
    }

    /** As wide for each filter, so that no bar moves under the mouse. */
    private static String padded(long left, long all) {
        int width = count(all).length();
        String number = count(left);
        return String.valueOf(FIGURE_SPACE).repeat(width - number.length()) + number;
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
