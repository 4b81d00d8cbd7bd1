package gatehouse.cli.servicelogin;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.clients.superoffice.ServiceSessionKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The key of a service login as the first line of standard input: never an argument. */
final class KeyInputReader {
    private static final int LONGEST = 4_096;

    private KeyInputReader() {}

    static ServiceSessionKey read(ProcessContext around) throws IOException {
        String text = new String(around.in().readNBytes(LONGEST), StandardCharsets.UTF_8);
        String key = text.lines().findFirst().orElse("").strip();
        if (key.isEmpty()) {
            throw new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of("login.key.missing"));
        }
        return ServiceSessionKey.of(key);
    }
}
