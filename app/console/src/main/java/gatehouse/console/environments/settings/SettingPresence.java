package gatehouse.console.environments.settings;

/** Whether a setting must be there, and what is kept of it where nothing is said. */
public enum SettingPresence {
    /** It cannot be empty. */
    REQUIRED,
    /** It may be left out; its standard text is kept then. */
    ALWAYS_WRITTEN,
    /** Only what a connection says of it is kept; an empty text says nothing. */
    WRITTEN_IF_SAID,
    /** The same, and what a connection does not say its environment can say for all of them. */
    INHERITED
}
