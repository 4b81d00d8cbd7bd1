package gatehouse.console.environments.editor;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.ProductionRule;
import gatehouse.console.words.MessageBundle;

/**
 * What a person is asked before an environment is changed.
 *
 * @param title the change and its whole object
 * @param text what it means
 * @param confirm what the decisive button says
 * @param typesName whether the person must type the environment's name
 */
public record ChangeQuestion(String title, String text, String confirm, boolean typesName) {
    /** Whether to remove an environment. */
    static ChangeQuestion removal(Environment environment) {
        return new ChangeQuestion(
                MessageBundle.of("environments.remove.question", environment.name()),
                MessageBundle.of("environments.remove.means"),
                MessageBundle.of("environments.remove"),
                ProductionRule.isProduction(environment));
    }

    /** Whether to save a change of a production environment that needs its name. */
    static ChangeQuestion production(Environment environment) {
        return new ChangeQuestion(
                MessageBundle.of("environments.production.question", environment.name()),
                MessageBundle.of("environments.production.means"),
                MessageBundle.of("environments.save"),
                true);
    }

    /** Whether an environment of a file takes the place of one of production. */
    static ChangeQuestion replacement(Environment environment) {
        return new ChangeQuestion(
                MessageBundle.of("import.production.question", environment.name()),
                MessageBundle.of("import.production.means"),
                MessageBundle.of("import.choice.REPLACE"),
                true);
    }

    /** Whether to change what a connection of a production environment trusts. */
    static ChangeQuestion trust(Environment environment) {
        return new ChangeQuestion(
                MessageBundle.of("environments.trust.question", environment.name()),
                MessageBundle.of("environments.trust.means"),
                MessageBundle.of("act.continue"),
                true);
    }
}
