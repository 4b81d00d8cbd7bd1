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
 * @param presence whether it must be there
 */
public record ConnectionSetting(
        String key, String titleKey, SettingRule rule, String standard, SettingPresence presence) {
    /** A setting that must be there and has no standard text. */
    public static ConnectionSetting required(String key, String titleKey, SettingRule rule) {
        return new ConnectionSetting(key, titleKey, rule, "", SettingPresence.REQUIRED);
    }

    /** A setting that may be left out. */
    public static ConnectionSetting optional(
            String key, String titleKey, SettingRule rule, String standard) {
        return new ConnectionSetting(key, titleKey, rule, standard, SettingPresence.ALWAYS_WRITTEN);
    }

    /** A setting that a connection need not say anything of, as its environment can. */
    public static ConnectionSetting inherited(
            String key, String titleKey, SettingRule rule, String standard) {
        return new ConnectionSetting(key, titleKey, rule, standard, SettingPresence.INHERITED);
    }

    /** A setting of which only what a connection says is kept. */
    public static ConnectionSetting writtenIfSaid(String key, String titleKey, SettingRule rule) {
        return new ConnectionSetting(key, titleKey, rule, "", SettingPresence.WRITTEN_IF_SAID);
    }

    /** Whether it cannot be empty. */
    public boolean required() {
        return presence == SettingPresence.REQUIRED;
    }

    /** Whether an environment can say it for all its connections. */
    public boolean inherited() {
        return presence == SettingPresence.INHERITED;
    }

    /** Whether only what a connection says of it is kept. */
    public boolean writtenIfSaid() {
        return presence == SettingPresence.WRITTEN_IF_SAID || inherited();
    }

    /** The text that is not worth writing. */
    public String usual() {
        return writtenIfSaid() ? "" : standard;
    }

    /** Checks a text for this setting. */
    public SettingReading read(String text) {
        if (!text.isEmpty()) {
            return rule.read(text);
        }
        return required()
                ? new SettingReading.Refused(new SettingFault("setting.fault.missing"))
                : new SettingReading.Accepted(text);
    }

    /** Whether its text is the path of a file that can be chosen. */
    public boolean namesFile() {
        return rule.namesFile();
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
