package gatehouse.console.shell;

import gatehouse.console.words.MessageBundle;

/** A place of the window; one that is not built yet is not here. */
public enum ShellPlace {
    SESSIONS,
    SERVICE_LOGIN,
    TEMPORARY_KEY,
    RECORDING;

    /** What it is called. */
    public String text() {
        return MessageBundle.of("place." + name());
    }
}
