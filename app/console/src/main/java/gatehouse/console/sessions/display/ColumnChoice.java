package gatehouse.console.sessions.display;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a person likes one column of the list.
 *
 * @param key of its field
 * @param shown whether it is shown where there is room
 * @param width in pixels, where there is room
 */
public record ColumnChoice(String key, boolean shown, double width) {
    private static final double NARROWEST = 40;
    private static final double WIDEST = 2_000;
    private static final Pattern TEXT = Pattern.compile("(-?)([A-Za-z]+)=(\\d{1,4})");

    public ColumnChoice {
        width = Math.clamp(width, NARROWEST, WIDEST);
    }

    /** The same, shown or not. */
    ColumnChoice shown(boolean now) {
        return new ColumnChoice(key, now, width);
    }

    /** The same with another width. */
    ColumnChoice wide(double now) {
        return new ColumnChoice(key, shown, now);
    }

    /** As preferences keep it: {@code person=170}, {@code -type=70} where it is not shown. */
    String text() {
        return (shown ? "" : "-") + key + '=' + Math.round(width);
    }

    /** Reads {@link #text}; empty where it is written otherwise. */
    static Optional<ColumnChoice> of(String text) {
        Matcher found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(
                        new ColumnChoice(
                                found.group(2),
                                found.group(1).isEmpty(),
                                Integer.parseInt(found.group(3))))
                : Optional.empty();
    }
}
