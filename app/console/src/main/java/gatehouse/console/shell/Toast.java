package gatehouse.console.shell;

import gatehouse.console.work.Notice;

/**
 * A word about something that finished elsewhere.
 *
 * @param kind {@code GOOD} or {@code WARNING}
 * @param text what finished; empty when there is nothing to tell
 */
public record Toast(Notice.Kind kind, String text) {
    /** Nothing to tell. */
    public static final Toast NONE = new Toast(Notice.Kind.NONE, "");
}
