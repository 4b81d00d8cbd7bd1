package gatehouse.console.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.work.ScreenNotice;

import java.util.Optional;

/**
 * A word about something that finished elsewhere.
 *
 * @param kind {@code GOOD} or {@code WARNING}
 * @param text what finished; empty when there is nothing to tell
 * @param environment where it finished; empty where that is the one on the screen, if any
 */
public record ToastMessage(
        ScreenNotice.NoticeKind kind, String text, Optional<Environment> environment) {
    /** Nothing to tell. */
    public static final ToastMessage NONE = new ToastMessage(ScreenNotice.NoticeKind.NONE, "");

    /** A word about something in the environment on the screen. */
    public ToastMessage(ScreenNotice.NoticeKind kind, String text) {
        this(kind, text, Optional.empty());
    }

    /** The same about an environment, where it is about no other. */
    ToastMessage orIn(Environment shown) {
        return new ToastMessage(kind, text, environment.or(() -> Optional.of(shown)));
    }
}
