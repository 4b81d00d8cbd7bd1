package gatehouse.console.environments.exchange;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.InvalidInputException;

/** Says what is wrong with one line of a file, the others of which are read. */
final class WrongLineException extends InvalidInputException {
    private static final long serialVersionUID = 1;

    /**
     * @param key of the message bundle
     * @param arguments of that text
     */
    WrongLineException(String key, Object... arguments) {
        super(MessageBundle.of(key, arguments));
    }
}
