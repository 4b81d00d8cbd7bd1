package gatehouse.console.words;

/**
 * What is told about something that went wrong.
 *
 * @param what what happened
 * @param then what it means and what can be done; may be empty
 */
public record Sentence(String what, String then) {
    /** Both parts as one text. */
    public String text() {
        return then.isEmpty() ? what : what + " " + then;
    }
}
