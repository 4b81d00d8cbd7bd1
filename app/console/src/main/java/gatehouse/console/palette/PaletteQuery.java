package gatehouse.console.palette;

import gatehouse.console.filter.FilterLanguage;
import gatehouse.console.words.FoldedText;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person looks for. It may be a key or the id of a session, and is written nowhere.
 *
 * @param text as it was typed or pasted, without blanks around it
 * @param secret whether it looks like a key, a link with a key, or an id that opens a session
 */
public record PaletteQuery(String text, boolean secret) {
    /** Nothing is looked for. */
    public static final PaletteQuery NONE = new PaletteQuery("", false);

    /** So many characters that come at once were pasted, and are no name. */
    private static final int SHORTEST_KEY = 16;

    private static final Pattern LINK = Pattern.compile("(?is)<?https?://.*");
    private static final Pattern TOKEN = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])\\S+");

    /**
     * What would stand in the field after a change.
     *
     * @param before what stands there
     */
    static PaletteQuery of(String before, String now) {
        String text = now.strip();
        boolean pasted = now.length() - before.length() >= SHORTEST_KEY;
        boolean keyLike = LINK.matcher(text).matches() || TOKEN.matcher(text).matches();
        return new PaletteQuery(text, pasted && keyLike);
    }

    /** Its words without case and diacritics. */
    public List<String> words() {
        return Arrays.stream(FoldedText.of(text).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether each word occurs in one of these texts; case and diacritics do not matter. */
    public boolean isIn(String... texts) {
        List<String> folded = Stream.of(texts).map(FoldedText::of).toList();
        return words().stream()
                .allMatch(word -> folded.stream().anyMatch(text -> text.contains(word)));
    }

    /** The same as the words of a filter, in the language of {@link FilterLanguage}. */
    public String asFilter() {
        return Arrays.stream(text.split("\\s+"))
                .map(word -> word.replace("\"", ""))
                .filter(word -> !word.isEmpty())
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" "));
    }

    /** Leaves the text out, as a key must not get into a log. */
    @Override
    public String toString() {
        return "PaletteQuery[" + text.length() + " characters]";
    }
}
