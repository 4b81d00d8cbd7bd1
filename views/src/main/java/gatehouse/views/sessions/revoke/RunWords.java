package gatehouse.views.sessions.revoke;

import gatehouse.console.acts.runs.RunPhase;
import gatehouse.console.acts.runs.RunProgress;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.FailureMessages;
import gatehouse.views.fx.LegibleText;

/**
 * A run in words.
 *
 * @param run that is shown
 */
record RunWords(RevokeRunViewModel run) {
    /** What it is, and where it stands. */
    String title(RevokeRunState now) {
        String where = run.header().environment();
        return switch (now) {
            case RevokeRunState.Left _ -> MessageBundle.of("run.title.left", where);
            case RevokeRunState.Going _ -> MessageBundle.of("run.title.going", where);
            case RevokeRunState.Ended(var how, var trouble) -> {
                String ended = MessageBundle.of("run.title." + how, where);
                yield trouble.isEmpty()
                        ? ended
                        : MessageBundle.of("run.title.trouble", ended, trouble);
            }
            case RevokeRunState.Failed(var why) ->
                    MessageBundle.of("run.title.failed", where, FailureMessages.of(why).text());
            case RevokeRunState.Closed _ -> MessageBundle.of("run.title.closed", where);
        };
    }

    /** Why it is done. */
    String reason() {
        String ticket = run.header().reason().ticket();
        String text = LegibleText.text(run.header().reason().text());
        return ticket.isEmpty()
                ? MessageBundle.of("run.reason", text)
                : MessageBundle.of("run.reason.ticket", text, LegibleText.text(ticket));
    }

    /** How much of it is done, from 0 to 1. */
    static double share(RunProgress now) {
        return now.total() == 0 ? 0 : (double) now.done() / now.total();
    }

    /** What it does now, and how far it is. */
    static String phase(RunProgress now) {
        return MessageBundle.of("run.phase." + now.phase(), now.done(), now.total());
    }

    /** How fast it goes; empty while nothing can be told. */
    static String speed(RunProgress now) {
        return now.timeLeft()
                .map(left ->
                        MessageBundle.of(
                                "run.speed",
                                now.perSecond(),
                                TimeFormat.length(left),
                                now.underWay()))
                .orElse("");
    }

    /** Whether a person paused it. */
    static boolean isPaused(RunProgress now) {
        return now.phase() == RunPhase.PAUSED;
    }

    /** What the button says that pauses it or goes on. */
    static String pause(RunProgress now) {
        return MessageBundle.of(isPaused(now) ? "run.resume" : "run.pause");
    }

    /** Whether it can go on, or be tried again. */
    boolean canProceed() {
        return switch (run.stateProperty().get()) {
            case RevokeRunState.Left _ -> true;
            case RevokeRunState.Ended _, RevokeRunState.Failed _ ->
                    run.countsProperty().get().retryable() > 0
                            || run.countsProperty().get().open() > 0;
            case RevokeRunState.Going _, RevokeRunState.Closed _ -> false;
        };
    }

    /** What the button says that goes on with it, or tries again. */
    String proceed() {
        return run.stateProperty().get() instanceof RevokeRunState.Left
                ? MessageBundle.of("run.continue")
                : MessageBundle.of(
                        "run.retry",
                        run.countsProperty().get().retryable() + run.countsProperty().get().open());
    }
}
