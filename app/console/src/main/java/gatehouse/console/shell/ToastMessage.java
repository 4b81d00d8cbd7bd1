package gatehouse.console.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.words.ActTrace;
import gatehouse.console.work.ScreenNotice;

import java.util.Optional;

/**
 * A word about something that finished elsewhere.
 *
 * @param kind {@code GOOD} or {@code WARNING}
 * @param text what finished; empty when there is nothing to tell
 * @param environment where it finished; empty where that is the one on the screen, if any
 * @param ticket the outcome of an act as text for a ticket; empty where it is about something else
 * @param act which act that was; empty where it is about none
 */
public record ToastMessage(
        ScreenNotice.NoticeKind kind,
        String text,
        Optional<Environment> environment,
        String ticket,
        Optional<ActTrace> act) {
    /** Nothing to tell. */
    public static final ToastMessage NONE = new ToastMessage(ScreenNotice.NoticeKind.NONE, "");

    /** A word about something in the environment on the screen. */
    public ToastMessage(ScreenNotice.NoticeKind kind, String text) {
        this(kind, text, Optional.empty());
    }

    /** A word about something in an environment, which may be another one. */
    public ToastMessage(
            ScreenNotice.NoticeKind kind, String text, Optional<Environment> environment) {
        this(kind, text, environment, "", Optional.empty());
    }

    /** The same about an environment, where it is about no other. */
    ToastMessage orIn(Environment shown) {
        return new ToastMessage(kind, text, environment.or(() -> Optional.of(shown)), ticket, act);
    }

    /** Whether the act was recorded, so that the network log may have its calls. */
    public boolean hasCalls() {
        return act.filter(one -> one.entry().isPresent()).isPresent();
    }
}
