package gatehouse.console.sessions.fields;

import java.util.List;

/**
 * What a field is called, and where it stands.
 *
 * @param key the word for sorting by it ({@code --sort key}), which preferences keep; also the id
 *     of its column. It never changes
 * @param source the member of the server's answer that it comes from, with the one around it:
 *     {@code identity.userName}; empty where it comes from elsewhere
 * @param member its name in JSON and CSV, which never changes; empty where programs do not get it
 * @param filterWords its names in a filter, the usual one first; empty where it has none
 * @param titleKey the message key of its title above a table; empty where tables leave it out
 * @param rank its place among the columns of the window and among suggestions, from 1; 0 where the
 *     window has no column for it
 * @param width the width of its column in the window, in pixels
 */
public record FieldText(
        String key,
        String source,
        String member,
        List<String> filterWords,
        String titleKey,
        int rank,
        double width) {
    public FieldText {
        filterWords = List.copyOf(filterWords);
    }

    /** Whether a member of the server's answer is what it comes from, or holds that. */
    boolean isFrom(String answerMember) {
        return source.equals(answerMember)
                || source.startsWith(answerMember + '.')
                || source.endsWith('.' + answerMember);
    }

    /** Whether tables have a column for it. */
    public boolean isInTables() {
        return !titleKey.isEmpty();
    }
}
