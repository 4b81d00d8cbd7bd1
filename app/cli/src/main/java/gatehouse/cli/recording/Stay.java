package gatehouse.cli.recording;

import gatehouse.cli.output.Output;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.ActExitCode;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Interrupts;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Surroundings;
import gatehouse.clients.srs.Finding;
import gatehouse.clients.srs.Found;
import gatehouse.clients.srs.SignIn;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.recording.LadderLines;
import gatehouse.console.recording.LadderWords;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.SessionReport;
import gatehouse.console.recording.SessionState;
import gatehouse.console.recording.SignInWish;
import gatehouse.console.recording.StepLine;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * One session at an SRS from its login to its logout: it is polled until standard input closes or
 * the program is told to end, and what its calls come to is told as it changes.
 */
final class Stay {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final RecordingSession session;
    private final LadderWords words;
    private final Surroundings around;
    private final Output output;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private String last = "";
    private int told;

    Stay(RecordingSession session, LadderWords words, Surroundings around, Output output) {
        this.session = session;
        this.words = words;
        this.around = around;
        this.output = output;
    }

    /**
     * Returns when the session is over, or it is not known whether there is one.
     *
     * @param result writes the result, which a program that is told to end waits for
     */
    Exit with(SignInWish wish, Runnable result) throws IOException, InterruptedException {
        try (Interrupts.Watch _ = around.interrupts().watch(this::interrupt)) {
            requireSent(session.signIn(wish));
            tell();
            around.whenInputEnds(ended::countDown);
            poll();
            end();
            tell();
            result.run();
        }
        return exit(session.report());
    }

    /** Whatever SRS answered is told as the ladder; why nothing was sent is told here. */
    private static void requireSent(ActResult<String, SignIn> result) {
        if (result.outcome() instanceof ActOutcome.NotTried<String, SignIn>(Failure why)
                && !(why instanceof Failure.Answered)) {
            throw new Stop(ActExitCode.of(result.outcome()), FailureWords.of(why, "SRS").text());
        }
    }

    /** A login or a ping that is under way is cancelled, and nothing is waited for. */
    private void interrupt() {
        interrupted.set(true);
        ended.countDown();
        session.cancel();
    }

    private void poll() throws IOException, InterruptedException {
        Optional<Duration> wait = wait(session.untilPoll());
        while (wait.isPresent() && !isEnded(wait.get())) {
            session.poll();
            tell();
            wait = wait(session.untilPoll());
        }
    }

    /** Looks at the clocks every second, as the computer may have slept meanwhile. */
    private static Optional<Duration> wait(Optional<Duration> untilPoll) {
        return untilPoll.map(due -> Stream.of(due, STEP).min(Comparator.naturalOrder()).get());
    }

    private boolean isEnded(Duration wait) throws InterruptedException {
        return interrupted.get() || ended.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A call that was cancelled has left its mark on this thread, and the logout must go out. */
    private void end() {
        boolean cancelled = Thread.interrupted() || interrupted.get();
        String why = cancelled ? "interrupted" : "input";
        session.end(Texts.of("recording.login.ended." + why));
    }

    /** Tells each finding once, until another one takes its place. */
    private void tell() {
        SessionReport report = session.report();
        int from = Math.min(told, Math.max(report.trail().size() - 1, 0));
        for (Found found : report.trail().subList(from, report.trail().size())) {
            StepLine step = LadderLines.of(found, report.state(), words);
            if (!step.finding().equals(last)) {
                output.note(step.finding() + ": " + step.words().text());
                last = step.finding();
            }
        }
        told = report.trail().size();
    }

    private Exit exit(SessionReport report) {
        Finding finding = report.latest().map(Found::finding).orElse(Finding.LOGIN_UNKNOWN);
        Exit exit = of(finding, report.state() instanceof SessionState.Uncertain);
        return interrupted.get() && exit != Exit.UNKNOWN ? Exit.INTERRUPTED : exit;
    }

    /** A login that failed for reasons of the server may have opened a session all the same. */
    private static Exit of(Finding finding, boolean uncertain) {
        return switch (finding) {
            case LOGGED_OUT, LOGOUT_CONFIRMED, ALREADY_GONE -> Exit.DONE;
            case LOGIN_REJECTED, PASSWORD_CHANGE_NEEDED -> Exit.NOT_SIGNED_IN;
            case SESSION_EXPIRED, LOGOUT_FORBIDDEN -> Exit.PARTLY;
            case LOGIN_UNKNOWN -> uncertain ? Exit.UNKNOWN : Exit.FAILED;
            case LOGIN_ERROR,
                    LOGOUT_UNKNOWN,
                    LOGOUT_NOT_CONFIRMED,
                    LOGIN_ACCEPTED,
                    LOGGED_IN,
                    PING_FAILED ->
                    Exit.UNKNOWN;
            case Finding _ -> Exit.FAILED;
        };
    }
}
