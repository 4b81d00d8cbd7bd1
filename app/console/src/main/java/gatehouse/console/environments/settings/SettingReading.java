package gatehouse.console.environments.settings;

/** What a rule makes of a text. */
public sealed interface SettingReading {
    /**
     * The text can be used.
     *
     * @param value the text as it is kept
     */
    record Accepted(String value) implements SettingReading {}

    /** The text cannot be used. */
    record Refused(SettingFault fault) implements SettingReading {}
}
