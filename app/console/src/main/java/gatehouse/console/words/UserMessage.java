package gatehouse.console.words;

/**
 * What is told about something that went wrong.
 *
 * @param what what happened
 * @param then what it means and what can be done; may be empty
 */
public record UserMessage(String what, String then) {
    /** Both parts as one text, parted by a full stop where {@code what} has none of its own. */
    public String text() {
        if (what.isEmpty() || then.isEmpty()) {
            return what + then;
        }
        boolean ended = what.endsWith(".") || what.endsWith("\u2026") || what.endsWith("\u201d");
        return what + (ended ? " " : ". ") + then;
    }
}
