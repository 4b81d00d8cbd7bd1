package gatehouse.console.sessions.revoke;

import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.FileMessages;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the receipt of a run; blocks.
 *
 * @param run the id of the run
 */
record ReceiptReader(RunStore store, String run) {
    private static final Logger log = LoggerFactory.getLogger(ReceiptReader.class);

    /**
     * What came of a run.
     *
     * @param rows its lines, where they could be read
     */
    record ReadReceipt(RevokeRunState.Ended how, Optional<List<ReceiptRow>> rows) {}

    /** One line for each session. */
    List<ReceiptRow> read() throws IOException {
        return store.receipt(run).stream().map(ReceiptRow::of).toList();
    }

    /** The receipt of a run that has come to its end; says why its lines cannot be read. */
    ReadReceipt afterRun(RevokeRunState.Ended how) {
        try {
            return new ReadReceipt(how, Optional.of(read()));
        } catch (IOException unread) {
            log.warn("The lines of a run cannot be read", unread);
            String why = MessageBundle.of("run.unread", FileMessages.of(unread));
            return new ReadReceipt(
                    new RevokeRunState.Ended(how.how(), (how.trouble() + " " + why).strip()),
                    Optional.empty());
        }
    }
}
