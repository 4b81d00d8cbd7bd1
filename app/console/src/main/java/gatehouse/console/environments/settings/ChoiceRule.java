package gatehouse.console.environments.settings;

import java.util.List;

/**
 * The rule for one of some words, in large or small letters; it is kept as the list writes it.
 *
 * @param words to choose from
 */
public record ChoiceRule(List<String> words) implements SettingRule {
    public ChoiceRule {
        words = List.copyOf(words);
    }

    @Override
    public SettingReading read(String text) {
        return words.stream()
                .filter(word -> word.equalsIgnoreCase(text))
                .findFirst()
                .<SettingReading>map(SettingReading.Accepted::new)
                .orElseGet(() ->
                        new SettingReading.Refused(
                                new SettingFault(
                                        "setting.fault.choice", String.join(", ", words))));
    }
}
