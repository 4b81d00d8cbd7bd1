package gatehouse.cli.verb;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.output.UnwritableOutputException;
import gatehouse.cli.output.VerbResult;

/** Prints what came of writes, which must be known even where standard output takes nothing. */
public final class ReceiptPrinter {
    private ReceiptPrinter() {}

    /**
     * Prints a receipt: on standard error where standard output does not take it.
     *
     * @param exit what the result stands for
     * @return the exit code to end with
     */
    public static ExitCode print(OutputStreams output, VerbResult receipt, ExitCode exit) {
        try {
            output.print(receipt);
            return exit;
        } catch (UnwritableOutputException unwritable) {
            output.note(TerminalMessages.of("output.receipt.unwritable", unwritable.why()));
            new JsonWriter().write(receipt, output.err());
            output.err().flush();
            return switch (exit) {
                case UNKNOWN, INTERRUPTED, NOT_SIGNED_IN -> exit;
                case DONE, FAILED, WRONG_USAGE, PARTLY -> ExitCode.PARTLY;
            };
        }
    }
}
