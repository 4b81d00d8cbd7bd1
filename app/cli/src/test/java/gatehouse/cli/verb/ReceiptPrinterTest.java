package gatehouse.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.cli.output.JsonWriter;
import gatehouse.cli.output.OutputFormat;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.VerbResult;
import gatehouse.cli.streams.ResultStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

class ReceiptPrinterTest {
    @ParameterizedTest
    @CsvSource({
        "DONE, PARTLY",
        "FAILED, PARTLY",
        "PARTLY, PARTLY",
        "UNKNOWN, UNKNOWN",
        "INTERRUPTED, INTERRUPTED",
        "NOT_SIGNED_IN, NOT_SIGNED_IN"
    })
    void what_weighs_more_than_a_lost_output_stays_the_exit_code(ExitCode of, ExitCode ends) {
        var err = new ByteArrayOutputStream();
        var output =
                new OutputStreams(
                        OutputFormat.TABLE,
                        new ResultStream(new FullDisk(), UTF_8, () -> false),
                        new PrintStream(err, true, UTF_8));
        var receipt = new VerbResult.Document(JsonWriter.object().put("asked", 1), List.of("One"));

        assertThat(ReceiptPrinter.print(output, receipt, of)).isEqualTo(ends);
        assertThat(err.toString(UTF_8)).contains("No space left on device", "{\"asked\":1}");
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int unit) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
