package gatehouse.views.recording;

import gatehouse.console.recording.LadderStepLine;
import gatehouse.console.recording.SrsBadge;
import gatehouse.views.fx.IconNodes;
import gatehouse.views.fx.LegibleText;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * Shows one step of the ladder: a sign, the finding, and the call behind it. Where they are cut,
 * the tooltip has them whole.
 */
final class StepCell extends ListCell<LadderStepLine> {
    private final Label what = new Label();
    private final Label about = new Label();
    private final HBox sign = new HBox();
    private final VBox words = new VBox(what, about);
    private final HBox row = new HBox(sign, words);
    private final Tooltip whole = new Tooltip();

    StepCell() {
        row.getStyleClass().add("step");
        sign.getStyleClass().add("step-words");
        words.getStyleClass().add("step-words");
        about.getStyleClass().addAll("muted", "small");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LadderStepLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        what.setText(LegibleText.text(line.words().what()));
        about.setText(LegibleText.text(line.finding() + " \u00b7 " + line.about()));
        sign.getChildren().setAll(IconNodes.of(icon(line.tone())));
        for (SrsBadge.BadgeTone tone : SrsBadge.BadgeTone.values()) {
            String name = tone.name().toLowerCase(Locale.ROOT);
            row.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), tone == line.tone());
        }
        whole.setText(what.getText() + "\n" + about.getText());
        setTooltip(whole);
        setAccessibleText(line.words().what());
        setGraphic(row);
    }

    private static String icon(SrsBadge.BadgeTone tone) {
        return switch (tone) {
            case GREEN -> "check";
            case AMBER -> "warning";
            case RED -> "error";
            case GREY, BLUE -> "info";
        };
    }
}
