package gatehouse.cli.recording;

import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.InterruptSignals;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.console.recording.LadderMessages;
import gatehouse.console.recording.LadderPresenter;
import gatehouse.console.recording.LadderStepLine;
import gatehouse.console.recording.RecordingLoginRequest;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.RecordingSessionReport;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One session at an SRS from its login to its logout: it is polled until standard input closes or
 * the program is told to end, and what its calls come to is told as it changes.
 */
final class RecordingLoginLoop {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final RecordingSession session;
    private final LadderMessages words;
    private final ProcessContext around;
    private final OutputStreams output;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private String last = "";
    private int printed;

    RecordingLoginLoop(
            RecordingSession session,
            LadderMessages words,
            ProcessContext around,
            OutputStreams output) {
        this.session = session;
        this.words = words;
        this.around = around;
        this.output = output;
    }

    /**
     * Returns when the session is over, or it is not known whether there is one.
     *
     * @param result writes the result for an exit code, and returns the one to end with
     */
    ExitCode with(RecordingLoginRequest wish, UnaryOperator<ExitCode> result)
            throws IOException, InterruptedException {
        try (InterruptSignals.SignalWatch _ = around.interrupts().watch(this::interrupt)) {
            if (interrupted.get()) {
                throw new InterruptedException();
            }
            RecordingOutput.requireSent(session.signIn(wish));
            tell();
            around.whenInputEnds(ended::countDown);
            poll();
            end();
            tell();
            return result.apply(exit(session.report()));
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
        session.end(TerminalMessages.of("recording.login.ended." + why));
    }

    /** Tells each finding once, until another one takes its place. */
    private void tell() {
        RecordingSessionReport report = session.report();
        int from = Math.min(printed, Math.max(report.trail().size() - 1, 0));
        for (SrsStepResult found : report.trail().subList(from, report.trail().size())) {
            LadderStepLine step = LadderPresenter.of(found, report, words);
            if (!step.finding().equals(last)) {
                output.note(step.finding() + ": " + step.words().text());
                last = step.finding();
            }
        }
        printed = report.trail().size();
    }

    private ExitCode exit(RecordingSessionReport report) {
        ExitCode exit = report.latest().map(found -> of(found.finding())).orElse(ExitCode.FAILED);
        return interrupted.get() && exit != ExitCode.UNKNOWN ? ExitCode.INTERRUPTED : exit;
    }

    /** A login that failed for reasons of the server may have opened a session all the same. */
    private static ExitCode of(SrsFinding finding) {
        return switch (finding) {
            case LOGGED_OUT, LOGOUT_CONFIRMED, ALREADY_GONE -> ExitCode.DONE;
            case LOGIN_REJECTED, PASSWORD_CHANGE_NEEDED -> ExitCode.NOT_SIGNED_IN;
            case SESSION_EXPIRED, LOGOUT_FORBIDDEN -> ExitCode.PARTLY;
            case LOGIN_UNKNOWN,
                    LOGIN_ERROR,
                    LOGOUT_UNKNOWN,
                    LOGOUT_NOT_CONFIRMED,
                    LOGIN_ACCEPTED,
                    LOGGED_IN,
                    PING_FAILED ->
                    ExitCode.UNKNOWN;
            case SrsFinding _ -> ExitCode.FAILED;
        };
    }
}
