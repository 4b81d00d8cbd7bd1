package gatehouse.console.work;

/** What a person typed cannot be used; the message says what, where and what to do. */
public class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** With the sentence for the person. */
    public InvalidInputException(String sentence) {
        super(sentence);
    }
}
