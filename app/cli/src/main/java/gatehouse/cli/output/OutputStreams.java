package gatehouse.cli.output;

import gatehouse.cli.streams.ResultStream;
import gatehouse.console.words.VisibleText;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Where results and notes go.
 *
 * @param out for results, and for nothing else
 * @param err for progress, warnings and questions
 */
public record OutputStreams(OutputFormat form, ResultStream out, PrintStream err) {
    /**
     * Writes a result in the form that was asked for.
     *
     * @throws UnwritableOutputException where standard output did not take it
     */
    public void print(VerbResult result) {
        write(form, result, out);
        Optional<IOException> failure = out.failure();
        if (failure.isPresent()) {
            throw new UnwritableOutputException(
                    String.valueOf(failure.get().getMessage()), out.isClosedPipe());
        }
    }

    static void write(OutputFormat form, VerbResult result, PrintStream out) {
        switch (form) {
            case TABLE -> TableWriter.write(result, out);
            case JSON -> new JsonWriter().write(result, out);
            case JSONL -> new JsonWriter().writeLines(result, out);
            case CSV -> CsvWriter.write(result, out);
        }
    }

    /** Says something beside the result. */
    public void note(String sentence) {
        err.println(VisibleText.text(sentence));
        err.flush();
    }
}
