package gatehouse.console.environments;

import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.work.InvalidInputException;

/** Says that an environment cannot be as it was written, and which part of it is wrong. */
public final class InvalidEnvironmentException extends InvalidInputException {
    private static final long serialVersionUID = 1;

    private final String titleKey;

    /**
     * @param titleKey the name of the part that is wrong, a key of the message bundle
     */
    public InvalidEnvironmentException(String titleKey, SettingFault fault) {
        super(fault.sentenceWithOffer(titleKey));
        this.titleKey = titleKey;
    }

    /** The name of the part that is wrong, a key of the message bundle. */
    public String titleKey() {
        return titleKey;
    }
}
