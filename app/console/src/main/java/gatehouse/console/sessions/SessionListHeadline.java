package gatehouse.console.sessions;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.reading.IncompleteReason;
import gatehouse.console.sessions.reading.SessionListReader;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.sessions.reading.SessionListReading.ReadingProgress;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import java.time.Duration;
import java.time.Instant;

/**
 * The line above the list: how complete is what is seen.
 *
 * @param count shown of read, as of when: {@code 412 of 1,204 · read 14:03:22}
 * @param verdict whether that is all, or why not
 * @param partial whether something is missing for good
 */
public record SessionListHeadline(String count, String verdict, boolean partial) {
    /**
     * A list that is older than this is not called complete any more, but complete some time ago.
     */
    private static final Duration FRESH = Duration.ofSeconds(60);

    /** Before anything was asked. */
    public static final SessionListHeadline NONE = new SessionListHeadline("", "", false);

    /**
     * The line for a state.
     *
     * @param shown how many sessions the filter left
     * @param now by this computer's clock, which goes on while the program sleeps
     */
    public static SessionListHeadline of(
            SessionListState state, int shown, Instant now, TimeFormat times) {
        return switch (state) {
            case SessionListState.Idle _, SessionListState.Busy _, SessionListState.Failed _ ->
                    NONE;
            case SessionListState.Shown(SessionListReading read) -> of(read, shown, now, times);
            case SessionListState.Again(SessionListReading earlier) ->
                    new SessionListHeadline(
                            count(earlier, shown, times),
                            MessageBundle.of("sessions.headline.again"),
                            false);
            case SessionListState.Stale(SessionListReading earlier, WorkFailure _) ->
                    new SessionListHeadline(
                            count(earlier, shown, times),
                            MessageBundle.of(
                                    "sessions.headline.stale", times.clock(earlier.asOf())),
                            true);
        };
    }

    /** The same line, which also says where the server cut its lists of people and devices. */
    public SessionListHeadline with(NameDirectory names) {
        return names.isComplete() || this.equals(NONE)
                ? this
                : new SessionListHeadline(
                        count,
                        verdict + ", " + MessageBundle.of("sessions.headline.names"),
                        partial);
    }

    private static SessionListHeadline of(
            SessionListReading read, int shown, Instant now, TimeFormat times) {
        boolean partial = read.isEnded() && !read.isComplete();
        return new SessionListHeadline(
                count(read, shown, times), progress(read, now) + unreadable(read), partial);
    }

    private static String count(SessionListReading read, int shown, TimeFormat times) {
        return MessageBundle.of(
                "sessions.headline.count", shown, read.table().size(), times.clock(read.asOf()));
    }

    private static String progress(SessionListReading read, Instant now) {
        return switch (read.progress()) {
            case ReadingProgress.Going _ ->
                    read.total().isPresent()
                            ? MessageBundle.of("sessions.headline.going", read.total().getAsLong())
                            : MessageBundle.of("sessions.headline.goingOn");
            case ReadingProgress.Complete _ -> ended(read, now);
            case ReadingProgress.Missing(int pages, int ofPages, CallFailure why) ->
                    MessageBundle.of("sessions.headline.missing", pages, ofPages)
                            + ofTotal(read)
                            + ". "
                            + FailureMessages.of(
                                            new WorkFailure.Call(new CallException(why, null)),
                                            "Portos")
                                    .what();
            case ReadingProgress.Moved(int passes) ->
                    MessageBundle.of("sessions.headline.moved", passes);
            case ReadingProgress.Stopped(IncompleteReason why) ->
                    MessageBundle.of(
                                    "sessions.headline.stopped." + why.word(),
                                    SessionListReader.MOST_ROWS)
                            + ofTotal(read);
        };
    }

    private static String ended(SessionListReading read, Instant now) {
        if (!read.isComplete()) {
            return MessageBundle.of("sessions.headline.incomplete");
        }
        Duration age = Duration.between(read.asOf(), now);
        return age.compareTo(FRESH) <= 0
                ? MessageBundle.of("sessions.headline.complete")
                : MessageBundle.of("sessions.headline.completeThen", TimeFormat.length(age));
    }

    private static String ofTotal(SessionListReading read) {
        return read.total().isEmpty()
                ? ""
                : ", " + MessageBundle.of("sessions.headline.total", read.total().getAsLong());
    }

    private static String unreadable(SessionListReading read) {
        return read.unreadable().isEmpty()
                ? ""
                : ", " + MessageBundle.of("sessions.headline.unreadable", read.unreadable().size());
    }
}
