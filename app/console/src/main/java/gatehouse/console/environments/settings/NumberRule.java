package gatehouse.console.environments.settings;

import java.util.regex.Pattern;

/**
 * The rule for a whole number within limits.
 *
 * @param least the smallest that is accepted, 0 or more
 * @param most the largest, at most nine digits long
 */
public record NumberRule(int least, int most) implements SettingRule {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    @Override
    public SettingReading read(String text) {
        boolean isWithin =
                NUMBER.matcher(text).matches()
                        && Integer.parseInt(text) >= least
                        && Integer.parseInt(text) <= most;
        return isWithin
                ? new SettingReading.Accepted(text)
                : new SettingReading.Refused(
                        new SettingFault(
                                "setting.fault.number",
                                Integer.toString(least),
                                Integer.toString(most)));
    }
}
