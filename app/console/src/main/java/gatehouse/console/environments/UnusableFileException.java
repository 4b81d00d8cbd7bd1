package gatehouse.console.environments;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.InvalidInputException;

/** Says that a file of environments cannot be used as a whole, and why. */
public final class UnusableFileException extends InvalidInputException {
    private static final long serialVersionUID = 1;

    /**
     * @param key of the message bundle
     * @param arguments of that text
     */
    public UnusableFileException(String key, Object... arguments) {
        super(MessageBundle.of(key, arguments));
    }
}
