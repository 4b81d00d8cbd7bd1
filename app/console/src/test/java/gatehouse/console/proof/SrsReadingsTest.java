package gatehouse.console.proof;

import gatehouse.clients.srs.SrsFinding;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looking at an SRS and signing agents in under the ways to read the contract (contract: SRS 13):
 * the defaults, and each alternative alone.
 */
@Timeout(600)
class SrsReadingsTest {
    @TempDir static Path folder;
    private static SrsPlayground srs;

    @BeforeAll
    static void open() {
        srs = new SrsPlayground(folder.resolve("home"));
    }

    @AfterAll
    static void close() throws IOException {
        srs.close();
    }

    @TestFactory
    Stream<DynamicTest> nothing_false_is_told_by_default_and_under_each_alternative_alone() {
        Stream<Map<String, String>> alone = srs.table().alone().map(SrsReadingsTest::needed);
        return Stream.concat(Stream.of(Map.<String, String>of()), alone)
                .flatMap(readings -> agents(readings).map(agent -> test(agent, readings)));
    }

    private static DynamicTest test(ProofAgent agent, Map<String, String> readings) {
        return DynamicTest.dynamicTest(
                agent + " " + readings,
                () -> new SigningIn(srs, agent, readings).goesWell(agent == ProofAgent.ACCENTED));
    }

    /** Where no SRS answers, it is the same for whoever would sign in. */
    private static Stream<ProofAgent> agents(Map<String, String> readings) {
        boolean there =
                new SrsTruth(readings, ProofAgent.PLAIN).version() == SrsFinding.VERSION_KNOWN;
        return there ? Stream.of(ProofAgent.values()) : Stream.of(ProofAgent.PLAIN);
    }

    /** A certificate is shown only over TLS. */
    private static Map<String, String> needed(Map<String, String> readings) {
        String certificate = readings.get("srs.certificate");
        return certificate == null
                ? readings
                : Map.of("srs.certificate", certificate, "srs.scheme", "https");
    }
}
