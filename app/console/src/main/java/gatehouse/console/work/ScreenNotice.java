package gatehouse.console.work;

import gatehouse.console.words.ActTrace;
import gatehouse.console.words.UserMessage;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a screen says in place of its content or above it: waiting, nothing there, failed.
 *
 * @param kind what sort of thing is said
 * @param title what happened
 * @param text what it means and what can be done; may be empty
 * @param act what the person can do about it at once
 * @param call the number of the call in the network log that it rests on; empty where there is none
 * @param trace of the act whose outcome it is; empty where it is about something else
 */
public record ScreenNotice(
        NoticeKind kind,
        String title,
        String text,
        Optional<Command> act,
        OptionalLong call,
        Optional<ActTrace> trace) {
    /** Nothing to say: the content speaks. */
    public static final ScreenNotice NONE =
            new ScreenNotice(NoticeKind.NONE, "", "", Optional.empty());

    /** A notice that rests on no call. */
    public ScreenNotice(NoticeKind kind, String title, String text, Optional<Command> act) {
        this(kind, title, text, act, OptionalLong.empty(), Optional.empty());
    }

    /** A message as a notice, with the call that it rests on. */
    public static ScreenNotice of(NoticeKind kind, UserMessage message, Optional<Command> act) {
        return new ScreenNotice(
                kind, message.what(), message.then(), act, message.call(), message.trace());
    }

    /** What sort of thing is said. */
    public enum NoticeKind {
        NONE,
        /** Something is waited for; instead of the content. */
        BUSY,
        /** There is nothing to show, and that is no fault; instead of the content. */
        EMPTY,
        /** There is nothing to show, because something failed; instead of the content. */
        FAILED,
        /** The content is there, but not as good as wished; above it. */
        WARNING,
        /** Something went as wished; above the content. */
        GOOD
    }

    /** Whether it stands above the content. */
    public boolean aboveContent() {
        return kind == NoticeKind.WARNING || kind == NoticeKind.GOOD;
    }

    /** Whether it stands in place of the content. */
    public boolean insteadOfContent() {
        return kind == NoticeKind.BUSY || kind == NoticeKind.EMPTY || kind == NoticeKind.FAILED;
    }
}
