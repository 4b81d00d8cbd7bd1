package gatehouse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Standard error, each line of which is heard as it is written. */
final class HeardErrors {
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final PrintStream stream;

    HeardErrors(Consumer<String> heard) {
        stream =
                new PrintStream(text, true, UTF_8) {
                    @Override
                    public void println(String line) {
                        super.println(line);
                        heard.accept(line);
                    }
                };
    }

    PrintStream stream() {
        return stream;
    }

    String text() {
        return text.toString(UTF_8);
    }
}
