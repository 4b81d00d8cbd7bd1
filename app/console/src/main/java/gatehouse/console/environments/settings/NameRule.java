package gatehouse.console.environments.settings;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The rules for the names that a person gives. */
public enum NameRule implements SettingRule {
    /**
     * 1 to 40 letters, digits, spaces and {@code -_.}, beginning with a letter or digit and not
     * ending with a space.
     */
    ENVIRONMENT(
            "setting.fault.name", "[\\p{L}\\p{Nd}]([\\p{L}\\p{Nd} ._-]{0,38}[\\p{L}\\p{Nd}._-])?"),
    /** 1 to 40 letters, digits, {@code -} and {@code _}, so that it can stand in an option. */
    CONNECTION("setting.fault.connectionName", "[\\p{L}\\p{Nd}_-]{1,40}"),
    /** A colour: up to 20 small letters and hyphens, or nothing. */
    COLOUR("setting.fault.colour", "([a-z][a-z-]{0,19})?");

    private final String faultKey;
    private final Pattern pattern;

    NameRule(String faultKey, String pattern) {
        this.faultKey = faultKey;
        this.pattern = Pattern.compile(pattern);
    }

    /** A name is kept in Unicode's composed form, however its accents were typed. */
    @Override
    public SettingReading read(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC);
        return pattern.matcher(name).matches()
                ? new SettingReading.Accepted(name)
                : new SettingReading.Refused(new SettingFault(faultKey));
    }
}
