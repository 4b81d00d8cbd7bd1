package gatehouse.console.work;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;

/** Why a piece of work did not end as wished; shown beside what failed. */
public sealed interface WorkFailure {
    /**
     * A call to a system did not end as documented.
     *
     * @param thrown what became of the call, with its evidence
     * @param tries how often it was sent, at least 1
     * @param over the time from the first try to the last answer; zero for a single try
     */
    record Call(CallException thrown, int tries, Duration over) implements WorkFailure {
        /** A call that was tried once. */
        public Call(CallException thrown) {
            this(thrown, 1, Duration.ZERO);
        }

        /** What became of the call. */
        public CallFailure what() {
            return thrown.failure();
        }
    }

    /** A file or the journal of this computer could not be read or written. */
    record Storage(String why) implements WorkFailure {}

    /**
     * The journal is damaged or was changed, so the act was not begun; a new journal helps.
     *
     * @param why the whole sentence, with what can be done in the terminal
     * @param damage what is wrong with it
     */
    record BrokenJournal(String why, String damage) implements WorkFailure {}

    /**
     * The system answered, and its feature knows what that means.
     *
     * @param word the written word of the finding, such as {@code LOGIN_REJECTED}
     */
    record Answered(String word) implements WorkFailure {}

    /** What a person typed cannot be used; {@code sentence} says what, where and what to do. */
    record Input(String sentence) implements WorkFailure {}

    /** A fault of Gatehouse itself; its details went to the last-resort handler. */
    record Bug(Throwable cause) implements WorkFailure {}

    /** Sorts what a piece of work threw. */
    static WorkFailure of(Throwable thrown) {
        return switch (thrown) {
            case RetriedCallException call -> new Call(call, call.tries(), call.over());
            case CallException call -> new Call(call);
            case InvalidInputException wrong -> new Input(String.valueOf(wrong.getMessage()));
            case IOException file -> new Storage(FileMessages.of(file));
            case InterruptedException _ -> notSent(new CallFailure.Cancelled(false));
            default -> new Bug(thrown);
        };
    }

    /** Why nothing was sent, by its key as in {@link CallFailure.NotSent}. */
    static WorkFailure notSent(String why) {
        return notSent(new CallFailure.NotSent(why));
    }

    /** The number of the call in the network log; empty where none was tried. */
    default OptionalLong call() {
        Exchange evidence = this instanceof Call call ? call.thrown().exchange() : null;
        return evidence == null ? OptionalLong.empty() : OptionalLong.of(evidence.number());
    }

    /** The same failure after several tries. */
    default WorkFailure after(int tries, Duration over) {
        return this instanceof Call call && tries > 1 ? new Call(call.thrown(), tries, over) : this;
    }

    private static WorkFailure notSent(CallFailure why) {
        return new Call(new CallException(why, null));
    }
}
