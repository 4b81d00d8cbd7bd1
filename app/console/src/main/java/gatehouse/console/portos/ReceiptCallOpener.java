package gatehouse.console.portos;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.sessions.revoke.receipt.ReceiptRow;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.wire.WireLog;
import gatehouse.console.work.LatestRequest;

import java.util.List;

/** Leads from a line of a receipt to its last call, as long as the network log has it. */
final class ReceiptCallOpener {
    /** The number of no call. */
    private static final long NO_CALL = 0;

    private final WindowContext window;
    private final LatestRequest finding;

    ReceiptCallOpener(WindowContext window) {
        this.window = window;
        this.finding = new LatestRequest(window.background());
    }

    void show(ReceiptRow row) {
        row.ended().ifPresent(this::show);
    }

    private void show(RunLineOutcome outcome) {
        WireLog calls = window.services().journal().wire();
        outcome.journalEntry()
                .ifPresent(entry ->
                        finding.ask(
                                () -> calls.callsOf(entry, outcome.at()),
                                this::showFirst,
                                _ -> {}));
    }

    /** Says that it was removed where there is none any more. */
    private void showFirst(List<WireEntry> found) {
        long number = found.stream().findFirst().map(WireEntry::number).orElse(NO_CALL);
        window.shell().callDialogs().show(number);
    }
}
