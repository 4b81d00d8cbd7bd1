package gatehouse.console.sessions;

import gatehouse.clients.http.CallFailure;
import gatehouse.console.sessions.SessionReading.Progress;
import gatehouse.console.words.Times;
import gatehouse.console.words.Words;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;

import java.time.ZoneId;

/**
 * The line above the list: how complete is what is seen.
 *
 * @param count shown of read, as of when: {@code 412 of 1,204 · read 14:03:22}
 * @param verdict whether that is all, or why not
 * @param partial whether something is missing for good
 */
public record Headline(String count, String verdict, boolean partial) {
    /** Before anything was asked. */
    public static final Headline NONE = new Headline("", "", false);

    /**
     * The line for a state.
     *
     * @param shown how many sessions the filter left
     */
    public static Headline of(ListState state, int shown, ZoneId zone) {
        return switch (state) {
            case ListState.Idle _, ListState.Busy _, ListState.Failed _ -> NONE;
            case ListState.Shown(SessionReading read) -> of(read, shown, zone);
            case ListState.Again(SessionReading earlier) ->
                    new Headline(
                            count(earlier, shown, zone),
                            Words.of("sessions.headline.again"),
                            false);
            case ListState.Stale(SessionReading earlier, Failure _) ->
                    new Headline(
                            count(earlier, shown, zone),
                            Words.of("sessions.headline.stale", Times.clock(earlier.asOf(), zone)),
                            true);
        };
    }

    private static Headline of(SessionReading read, int shown, ZoneId zone) {
        boolean partial = read.isEnded() && !read.isComplete();
        return new Headline(count(read, shown, zone), progress(read) + unreadable(read), partial);
    }

    private static String count(SessionReading read, int shown, ZoneId zone) {
        return Words.of(
                "sessions.headline.count",
                shown,
                read.table().size(),
                Times.clock(read.asOf(), zone));
    }

    private static String progress(SessionReading read) {
        return switch (read.progress()) {
            case Progress.Going _ ->
                    read.total().isPresent()
                            ? Words.of("sessions.headline.going", read.total().getAsLong())
                            : Words.of("sessions.headline.goingOn");
            case Progress.Complete _ -> Words.of("sessions.headline.complete");
            case Progress.Missing(int pages, int ofPages, CallFailure why) ->
                    missing(pages, ofPages, FailureWords.of(new Failure.Call(why), "Portos").what())
                            + ofTotal(read);
            case Progress.Moved(int passes) -> Words.of("sessions.headline.moved", passes);
            case Progress.Stopped(IncompleteReason why) ->
                    Words.of("sessions.headline.stopped." + why.word(), ReadingBounds.MOST_ROWS)
                            + ofTotal(read);
        };
    }

    private static String missing(int pages, int ofPages, String why) {
        return Words.of("sessions.headline.missing", pages, ofPages, why);
    }

    private static String ofTotal(SessionReading read) {
        return read.total().isEmpty()
                ? ""
                : ", " + Words.of("sessions.headline.total", read.total().getAsLong());
    }

    private static String unreadable(SessionReading read) {
        return read.unreadable().isEmpty()
                ? ""
                : ", " + Words.of("sessions.headline.unreadable", read.unreadable().size());
    }
}
