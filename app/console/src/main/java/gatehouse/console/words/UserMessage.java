package gatehouse.console.words;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is told about something that went wrong.
 *
 * @param what what happened
 * @param then what it means and what can be done; may be empty
 * @param call the number of the call in the network log that it rests on; empty where there is none
 * @param trace of the act whose outcome it is; empty where it is about something else
 */
public record UserMessage(String what, String then, OptionalLong call, Optional<ActTrace> trace) {
    /** A full stop, an ellipsis, and what closes a quotation in English, Slovak and Norwegian. */
    private static final String ENDS = ".\u2026\u201d\u201c\u00bb";

    /** A message that rests on no call. */
    public UserMessage(String what, String then) {
        this(what, then, OptionalLong.empty(), Optional.empty());
    }

    /** The same with another second part. */
    public UserMessage withThen(String other) {
        return new UserMessage(what, other, call, trace);
    }

    /** The same as a message that rests on that call. */
    public UserMessage about(OptionalLong other) {
        return new UserMessage(what, then, other, trace);
    }

    /** The same as the outcome of an act. */
    public UserMessage of(ActTrace act) {
        return new UserMessage(what, then, call, Optional.of(act));
    }

    /** Both parts as one text, parted by a full stop where {@code what} has none of its own. */
    public String text() {
        if (what.isEmpty() || then.isEmpty()) {
            return what + then;
        }
        boolean ended = ENDS.indexOf(what.charAt(what.length() - 1)) >= 0;
        return what + (ended ? " " : ". ") + then;
    }
}
