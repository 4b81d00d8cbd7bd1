package gatehouse.views.environments;

import gatehouse.console.environments.Environment.UnsharedActRule;
import gatehouse.console.words.MessageBundle;

import javafx.util.StringConverter;

import java.util.Arrays;

/** The rules for times without the shared journal, as people read them. */
final class UnsharedRuleConverter extends StringConverter<UnsharedActRule> {
    @Override
    public String toString(UnsharedActRule rule) {
        return MessageBundle.of("environments.unshared." + rule);
    }

    @Override
    public UnsharedActRule fromString(String text) {
        return Arrays.stream(UnsharedActRule.values())
                .filter(rule -> toString(rule).equals(text))
                .findFirst()
                .orElse(UnsharedActRule.DEFAULT);
    }
}
