package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CertificateTrust;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Password, cookies and token of a session at an SRS are in nothing that a person, a file, a log or
 * a ticket is told (contract: SRS 12).
 */
@Timeout(60)
class SrsSecretsTest {
    @TempDir Path folder;
    private SrsPlayground srs;
    private final List<String> logged = new ArrayList<>();
    private final Logger log = Logger.getLogger("");
    private final Handler listener =
            new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    logged.add(entry.getMessage() + entry.getThrown() + List.of(parameters(entry)));
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void open() {
        listener.setLevel(Level.ALL);
        log.addHandler(listener);
        srs = new SrsPlayground(folder.resolve("home"));
    }

    @AfterEach
    void close() throws IOException {
        log.removeHandler(listener);
        srs.close();
    }

    @ParameterizedTest
    @CsvSource({
        "session-cookie=two-cookies, token-sent-at=every-answer",
        "session-cookie=none, token-headers=renamed",
        "session-cookie=jsessionid, logout-effect=lingers",
        "ok-body=user-object, token-headers=none",
        "recording-server=200-then-ping-401, csrf-scope=logout-and-ping",
        "recording-server=500, ok-body=text"
    })
    void no_secret_is_told(String one, String other) throws Exception {
        srs.as(Map.ofEntries(reading(one), reading(other)));
        for (ProofAgent agent : ProofAgent.values()) {
            assertNothingTold(agent);
        }
    }

    private void assertNothingTold(ProofAgent agent) throws Exception {
        var told = new ArrayList<String>();
        List<String> secrets = new ArrayList<>();
        try (var wire = new SrsWiretap(srs.sandbox.srs().base());
                var sitting =
                        new RecordingSitting(
                                srs,
                                wire.base(),
                                CertificateTrust.system(),
                                RecordingSitting.AMPLE_LIMITS)) {
            sitting.look();
            sitting.signIn(agent);
            sitting.poll();
            sitting.srs.fault("drop-after", "GET /ping");
            sitting.poll();
            told.addAll(files());
            sitting.end();
            sitting.wire.newestFirst().forEach(exchange -> told.add(exchange + exchange.curl()));
            told.addAll(sitting.told());
            secrets.addAll(wire.secrets());
        }
        for (JournalEntry entry : srs.journal.list(JournalFilter.ALL, 10)) {
            told.add(entry.toString());
        }
        told.addAll(files());
        told.addAll(logged);
        assertThat(secrets).as("what was heard on the wire").isNotEmpty();
        secrets.add(agent.password.equals("sandbox") ? ":sandbox" : agent.password);
        for (String secret : secrets) {
            assertThat(told).noneMatch(text -> text.contains(secret));
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            var texts = new ArrayList<String>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return texts;
        }
    }

    private static Object[] parameters(LogRecord entry) {
        return entry.getParameters() == null ? new Object[0] : entry.getParameters();
    }

    private static Map.Entry<String, String> reading(String typed) {
        String[] parts = typed.split("=");
        return Map.entry("srs." + parts[0], parts[1]);
    }
}
