package gatehouse.cli.servicelogin;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Surroundings;
import gatehouse.clients.superoffice.SessionKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The key of a service login as the first line of standard input: never an argument. */
final class KeyFromInput {
    private static final int LONGEST = 4_096;

    private KeyFromInput() {}

    static SessionKey read(Surroundings around) throws IOException {
        String text = new String(around.in().readNBytes(LONGEST), StandardCharsets.UTF_8);
        String key = text.lines().findFirst().orElse("").strip();
        if (key.isEmpty()) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("login.key.missing"));
        }
        return SessionKey.of(key);
    }
}
