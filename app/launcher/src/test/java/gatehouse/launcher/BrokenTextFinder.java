package gatehouse.launcher;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds texts of more than one line that may be broken where nobody would break them: within a
 * word, or between a number and its unit.
 */
final class BrokenTextFinder {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern APART =
            Pattern.compile("\\d (?:ms|s|min|h|t|d|days|døgn|KiB|MiB|%)(?![\\p{L}\\d])");

    /** What is this long is no word, but the hash of something. */
    private static final int LONGEST_WORD = 30;

    private BrokenTextFinder() {}

    /** The texts below {@code root} that are or may be broken, each with where. */
    static Stream<String> brokenTexts(Node root) {
        return CutTextFinder.visible(root)
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> labeled.isWrapText() && labeled.getText() != null)
                .flatMap(BrokenTextFinder::faults);
    }

    private static Stream<String> faults(Labeled labeled) {
        Stream<String> apart =
                APART.matcher(labeled.getText())
                        .results()
                        .map(found -> "Unit apart: " + found.group() + " in " + labeled.getText());
        return Stream.concat(apart, brokenWords(labeled));
    }

    private static Stream<String> brokenWords(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(shown -> shown.getWrappingWidth() > 0)
                .flatMap(shown ->
                        WORD.matcher(shown.getText())
                                .results()
                                .map(found -> found.group())
                                .filter(word -> isBroken(word, shown)))
                .map(word -> "Broken word: " + word + " in " + labeled.getText());
    }

    private static boolean isBroken(String word, Text shown) {
        var alone = new Text(word);
        alone.setFont(shown.getFont());
        return word.length() < LONGEST_WORD
                && alone.getLayoutBounds().getWidth() > shown.getWrappingWidth() + 1;
    }
}
