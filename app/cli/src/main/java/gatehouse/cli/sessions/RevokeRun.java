package gatehouse.cli.sessions;

import gatehouse.cli.output.Texts;
import gatehouse.clients.portos.DeleteAnswer;
import gatehouse.clients.portos.Session;
import gatehouse.console.acts.ActConfirmation;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.desk.Desk;
import gatehouse.console.journal.Outcome;
import gatehouse.console.journal.Reason;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.RevokePhrases;
import gatehouse.console.sessions.SessionWords;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Revokes one session after the other, until it is interrupted or no longer signed in. */
final class RevokeRun {
    private final Desk desk;
    private final Reason reason;
    private final InstantSource clock;
    private final BooleanSupplier interrupted;
    private final Consumer<String> progress;

    /**
     * @param interrupted whether no further session is to be begun
     * @param progress gets a sentence for each session that was tried
     */
    RevokeRun(
            Desk desk,
            Reason reason,
            InstantSource clock,
            BooleanSupplier interrupted,
            Consumer<String> progress) {
        this.desk = desk;
        this.reason = reason;
        this.clock = clock;
        this.interrupted = interrupted;
        this.progress = progress;
    }

    Receipt of(List<Target> targets) {
        List<Receipt.Line> lines = new ArrayList<>();
        for (Target target : targets) {
            Receipt.Line line = line(target);
            lines.add(line);
            progress.accept(
                    Texts.of("revoke.progress", lines.size(), targets.size(), line.detail()));
        }
        return new Receipt(reason.run(), ending(), lines);
    }

    private Receipt.Line line(Target target) {
        if (!(target instanceof Target.Ready(SessionOutput facts))) {
            return target.line(clock.instant());
        }
        return switch (ending()) {
            case WHOLE, DRY -> revoke(facts.words());
            case INTERRUPTED -> notTried(facts.words(), "revoke.notTried.interrupted");
            case SIGNED_OUT -> notTried(facts.words(), "revoke.notTried.signedOut");
        };
    }

    private Receipt.Ending ending() {
        if (interrupted.getAsBoolean()) {
            return Receipt.Ending.INTERRUPTED;
        }
        return desk.proof().isEmpty() ? Receipt.Ending.SIGNED_OUT : Receipt.Ending.WHOLE;
    }

    private Receipt.Line revoke(SessionWords words) {
        ActResult<Session, DeleteAnswer> result =
                desk.portos()
                        .orElseThrow()
                        .acts()
                        .revoke(words.session(), words.person(), reason, interrupted::getAsBoolean);
        return new Receipt.Line(
                words.session().sessionId(),
                result.outcome().journalOutcome(PortosActs.REVOKE),
                isConfirmed(result.outcome()),
                result.status(),
                result.begun(),
                result.took().toMillis(),
                new RevokePhrases(words).sentence(result).text());
    }

    private static boolean isConfirmed(ActOutcome<?, ?> outcome) {
        return outcome instanceof ActOutcome.Done<?, ?>(_, ActConfirmation.Seen _);
    }

    private Receipt.Line notTried(SessionWords words, String why) {
        Instant now = clock.instant();
        return new Receipt.Line(
                words.session().sessionId(),
                Outcome.NOT_TRIED,
                false,
                0,
                now,
                0,
                Texts.of(why, words.identity()));
    }
}
