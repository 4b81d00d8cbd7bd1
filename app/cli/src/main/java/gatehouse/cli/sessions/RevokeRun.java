package gatehouse.cli.sessions;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActConfirmation;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.desk.EnvironmentLease;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.RevokePhrases;
import gatehouse.console.sessions.SessionFormatter;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Revokes one session after the other, until it is interrupted or no longer signed in. */
final class RevokeRun {
    private final EnvironmentLease desk;
    private final ActReason reason;
    private final InstantSource clock;
    private final BooleanSupplier interrupted;
    private final Consumer<String> progress;

    /**
     * @param interrupted whether no further session is to be begun
     * @param progress gets a sentence for each session that was tried
     */
    RevokeRun(
            EnvironmentLease desk,
            ActReason reason,
            InstantSource clock,
            BooleanSupplier interrupted,
            Consumer<String> progress) {
        this.desk = desk;
        this.reason = reason;
        this.clock = clock;
        this.interrupted = interrupted;
        this.progress = progress;
    }

    /** Revokes what can be; the receipt has no head of the journal yet. */
    RevokeReceipt of(List<RevokeTarget> targets) {
        List<RevokeReceipt.ReceiptLine> lines = new ArrayList<>();
        for (RevokeTarget target : targets) {
            RevokeReceipt.ReceiptLine line = line(target);
            lines.add(line);
            progress.accept(
                    TerminalMessages.of(
                            "revoke.progress", lines.size(), targets.size(), line.detail()));
        }
        return new RevokeReceipt(reason.run(), ending(), 0, null, lines);
    }

    private RevokeReceipt.ReceiptLine line(RevokeTarget target) {
        if (!(target instanceof RevokeTarget.Ready(SessionOutput facts))) {
            return target.line(clock.instant());
        }
        return switch (ending()) {
            case WHOLE, DRY -> revoke(facts.words());
            case INTERRUPTED -> notTried(facts.words(), "revoke.notTried.interrupted");
            case SIGNED_OUT -> notTried(facts.words(), "revoke.notTried.signedOut");
        };
    }

    private RevokeReceipt.RunEnding ending() {
        if (interrupted.getAsBoolean()) {
            return RevokeReceipt.RunEnding.INTERRUPTED;
        }
        return desk.proof().isEmpty()
                ? RevokeReceipt.RunEnding.SIGNED_OUT
                : RevokeReceipt.RunEnding.WHOLE;
    }

    private RevokeReceipt.ReceiptLine revoke(SessionFormatter words) {
        ActResult<Session, SessionEndAnswer> result =
                desk.find(PortosServices.class)
                        .orElseThrow()
                        .acts()
                        .revoke(words.session(), words.person(), reason, interrupted::getAsBoolean);
        return new RevokeReceipt.ReceiptLine(
                words.session().sessionId(),
                result.outcome().journalOutcome(PortosActs.REVOKE),
                isConfirmed(result),
                result.status(),
                result.begun(),
                result.took().toMillis(),
                new RevokePhrases(words).sentence(result).text());
    }

    /** A DELETE that finds nothing is followed by a look as well, and only that is believed. */
    private static boolean isConfirmed(ActResult<?, ?> result) {
        return switch (result.outcome()) {
            case ActOutcome.Done<?, ?>(_, ActConfirmation confirmation) ->
                    confirmation instanceof ActConfirmation.Seen;
            case ActOutcome.AlreadySo<?, ?> _ -> result.sends() > 0;
            case ActOutcome.Changed<?, ?> _,
                    ActOutcome.Refused<?, ?> _,
                    ActOutcome.Unknown<?, ?> _,
                    ActOutcome.NotTried<?, ?> _ ->
                    false;
        };
    }

    private RevokeReceipt.ReceiptLine notTried(SessionFormatter words, String why) {
        Instant now = clock.instant();
        return new RevokeReceipt.ReceiptLine(
                words.session().sessionId(),
                JournalOutcome.NOT_TRIED,
                false,
                0,
                now,
                0,
                TerminalMessages.of(why, words.identity()));
    }
}
