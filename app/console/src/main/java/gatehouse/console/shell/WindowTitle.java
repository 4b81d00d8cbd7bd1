package gatehouse.console.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;

/** What the title of a window says, so that two windows can be told apart. */
final class WindowTitle {
    private WindowTitle() {}

    /** The environment and what is at stake there. */
    static String of(EnvironmentState now) {
        Environment environment = now.environment();
        return MessageBundle.of(
                "window.title",
                VisibleText.text(environment.name()),
                MessageBundle.of("kind." + environment.kind()));
    }
}
