package gatehouse.console.environments.settings;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rule for tags: up to 20 words of letters, digits, {@code -} and {@code _}, separated by
 * commas or blanks. They are kept with a comma between them, each once, in the order of the text.
 */
public enum TagRule implements SettingRule {
    /** The only one. */
    WORDS;

    private static final int MOST = 20;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}_-]{1,40}");

    @Override
    public SettingReading read(String text) {
        List<String> tags =
                BETWEEN.splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
        boolean isRight =
                tags.size() <= MOST && tags.stream().allMatch(tag -> WORD.matcher(tag).matches());
        return isRight
                ? new SettingReading.Accepted(String.join(",", tags))
                : new SettingReading.Refused(
                        new SettingFault("setting.fault.tags", Integer.toString(MOST)));
    }
}
