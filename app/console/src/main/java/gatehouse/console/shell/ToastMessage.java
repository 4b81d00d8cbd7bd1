package gatehouse.console.shell;

import gatehouse.console.work.ScreenNotice;

/**
 * A word about something that finished elsewhere.
 *
 * @param kind {@code GOOD} or {@code WARNING}
 * @param text what finished; empty when there is nothing to tell
 */
public record ToastMessage(ScreenNotice.NoticeKind kind, String text) {
    /** Nothing to tell. */
    public static final ToastMessage NONE = new ToastMessage(ScreenNotice.NoticeKind.NONE, "");
}
