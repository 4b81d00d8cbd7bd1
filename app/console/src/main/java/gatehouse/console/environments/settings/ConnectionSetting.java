package gatehouse.console.environments.settings;

import gatehouse.console.words.MessageBundle;

/**
 * One thing that an environment keeps of a connection.
 *
 * @param key its name in the file, in JSON and in the options of the terminal
 * @param titleKey its name on the screen, a key of the message bundle; the key with {@code .hint}
 *     behind it is the hint for an empty field
 * @param rule checks its text
 * @param standard its text where nothing is said
 * @param required whether it cannot be empty
 * @param inherited whether a connection need not say anything of it; only what a connection says of
 *     it is in the file, and an empty text says nothing
 */
public record ConnectionSetting(
        String key,
        String titleKey,
        SettingRule rule,
        String standard,
        boolean required,
        boolean inherited) {
    /** A setting that must be there and has no standard text. */
    public static ConnectionSetting required(String key, String titleKey, SettingRule rule) {
        return new ConnectionSetting(key, titleKey, rule, "", true, false);
    }

    /** A setting that may be left out. */
    public static ConnectionSetting optional(
            String key, String titleKey, SettingRule rule, String standard) {
        return new ConnectionSetting(key, titleKey, rule, standard, false, false);
    }

    /** A setting that a connection need not say anything of. */
    public static ConnectionSetting inherited(
            String key, String titleKey, SettingRule rule, String standard) {
        return new ConnectionSetting(key, titleKey, rule, standard, false, true);
    }

    /** The text that is not worth writing. */
    public String usual() {
        return inherited ? "" : standard;
    }

    /** Checks a text for this setting. */
    public SettingReading read(String text) {
        if (!text.isEmpty()) {
            return rule.read(text);
        }
        return required
                ? new SettingReading.Refused(new SettingFault("setting.fault.missing"))
                : new SettingReading.Accepted(text);
    }

    /** What it is called on the screen. */
    public String title() {
        return MessageBundle.of(titleKey);
    }

    /** What an empty field for it says; empty where there is no hint. */
    public String hint() {
        String key = titleKey + ".hint";
        return MessageBundle.has(key) ? MessageBundle.of(key) : "";
    }
}
