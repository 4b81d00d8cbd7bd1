package gatehouse.views.environments;

import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.views.shell.EnvironmentColours;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Shows one environment in a list: its name over its addresses, its kind in its colour, and whether
 * another window shows it. Long texts are cut, so that the kind is always seen; the tooltip has
 * them whole.
 */
final class EnvironmentCell extends ListCell<Environment> {
    private final Function<Environment, String> places;
    private final Predicate<Environment> isInOther;
    private final Label name = new Label();
    private final Label where = new Label();
    private final Label other = new Label(MessageBundle.of("environments.inOther"));
    private final Label word = new Label();
    private final VBox texts = new VBox(name, where);
    private final HBox line = new HBox(texts, other, word);
    private final Tooltip whole = new Tooltip();

    /**
     * @param places says where the systems of an environment are
     * @param isInOther whether another window shows an environment
     */
    EnvironmentCell(Function<Environment, String> places, Predicate<Environment> isInOther) {
        this.places = places;
        this.isInOther = isInOther;
        name.getStyleClass().add("strong");
        where.getStyleClass().add("muted");
        other.getStyleClass().add("muted");
        other.setMinWidth(USE_PREF_SIZE);
        word.getStyleClass().add("environment-word");
        line.getStyleClass().addAll("environment-line", "environment");
        texts.setMinWidth(0);
        word.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(texts, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Environment environment, boolean empty) {
        super.updateItem(environment, empty);
        if (empty || environment == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(environment.name());
        where.setText(where(environment));
        boolean marked = isInOther.test(environment);
        other.setVisible(marked);
        other.setManaged(marked);
        whole.setText(environment.name() + "\n" + where.getText());
        setTooltip(whole);
        word.setText(MessageBundle.of("kind." + environment.kind()));
        EnvironmentColours.put(line, environment.kind());
        setGraphic(line);
    }

    private String where(Environment environment) {
        if (environment.equals(Environment.SANDBOX)) {
            return MessageBundle.of("environments.sandbox");
        }
        String systems = places.apply(environment);
        String marks = environment.marks();
        return marks.isEmpty() ? systems : systems + " · " + marks;
    }
}
