package gatehouse.cli.sessions;

import gatehouse.cli.output.OutputFormat;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * Writes receipts to where they are wanted.
 *
 * @param journal of this computer, whose head a receipt carries
 * @param entries the shared journal, whose head it carries, too
 * @param file the file that a receipt is kept in as well, if one was named
 * @param wholeIds whether tables and CSV show whole ids
 */
record ReceiptWriter(
        OutputStreams output,
        Journal journal,
        EntrySource entries,
        ReceiptFile file,
        boolean wholeIds) {
    /** Writes a receipt; the exit code to end with. */
    ExitCode write(RevokeReceipt headless) {
        RevokeReceipt receipt = headless.withHeads(head(), entries.sharedHead());
        ExitCode exit = keep(receipt);
        ExitCode written =
                ReceiptPrinter.print(
                        output, receipt.listing(wholeIds || output.form().isForPrograms()), exit);
        if (output.form() != OutputFormat.JSON) {
            output.note(receipt.summary());
        }
        return written;
    }

    /** What was done is printed even if the journal cannot be read any more. */
    private @Nullable String head() {
        try {
            return journal.head().seal();
        } catch (JournalException unreadable) {
            output.note(String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    private ExitCode keep(RevokeReceipt receipt) {
        try {
            file.write(receipt);
            return receipt.exit();
        } catch (IOException failed) {
            output.note(
                    TerminalMessages.of(
                            "revoke.receipt.notKept", String.valueOf(failed.getMessage())));
            return receipt.exit() == ExitCode.DONE ? ExitCode.PARTLY : receipt.exit();
        }
    }
}
