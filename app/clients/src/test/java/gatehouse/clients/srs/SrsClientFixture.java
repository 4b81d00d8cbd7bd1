package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.testkit.RawServer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A client under test with the server it asks, which always tells a version. */
final class SrsClientFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final String ORIGIN = "https://desktop.example.test";
    static final String VERSION = "{\"version\": \"8.5.302.14\"}";
    static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    static final String WITH_COOKIE = with(EMPTY, "Set-Cookie: SID=abcdef0123; Path=/");
    private static final Duration MOMENT = Duration.ofSeconds(10);

    /** Long enough for a busy machine to come as far as the wait for an answer. */
    static final SrsTimeLimits SHORT = limits(MOMENT);

    /** No call ends by it before the test does. */
    static final SrsTimeLimits LONG = limits(Duration.ofMinutes(5));

    private final RawServer server;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final SrsClient client;

    /** What is called. */
    @FunctionalInterface
    interface Act<T> {
        T run() throws Exception;
    }

    private SrsClientFixture(SrsTimeLimits limits, RawServer.Turn... turns) throws IOException {
        var next = new AtomicInteger();
        server =
                RawServer.of((request, out) -> {
                    if (request.startsWith("GET /version ")) {
                        return say(out, RawServer.json(VERSION));
                    }
                    int turn = Math.min(next.getAndIncrement(), turns.length - 1);
                    return turns[turn].take(request, out);
                });
        client =
                new SrsClient(
                        settings(RawServerAddress.of(server), limits), exchanges::add, clock());
    }

    /** The n-th request that is not for the version gets the n-th answer, and then the last. */
    static SrsClientFixture answering(String... answers) throws IOException {
        var turns = new RawServer.Turn[answers.length];
        for (int i = 0; i < answers.length; i++) {
            String answer = answers[i];
            turns[i] = (_, out) -> say(out, answer);
        }
        return new SrsClientFixture(SrsTimeLimits.standard(), turns);
    }

    static SrsClientFixture taking(SrsTimeLimits limits, RawServer.Turn... turns)
            throws IOException {
        return new SrsClientFixture(limits, turns);
    }

    static RawServer.Turn telling(String answer) {
        return (_, out) -> say(out, answer);
    }

    /** Reads and never answers, until the client goes. */
    static RawServer.Turn silence() {
        return (_, _) -> {
            new CountDownLatch(1).await();
            return false;
        };
    }

    static RawServer.Turn hangUp() {
        return (_, _) -> false;
    }

    static SrsSettings settings(ServerAddress address, SrsTimeLimits limits) {
        return new SrsSettings(address, ORIGIN, CertificateTrust.system(), limits);
    }

    static InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    private static SrsTimeLimits limits(Duration each) {
        return new SrsTimeLimits(each, each, each, each, each);
    }

    static SrsCredentials credentials() {
        return new SrsCredentials("agent7", "s3cret".toCharArray());
    }

    /** The answer with more header lines. */
    static String with(String answer, String... headers) {
        return answer.replaceFirst(
                "\r\n", "\r\n" + String.join("\r\n", headers).replace("$", "\\$") + "\r\n");
    }

    static String status(int status) {
        return "HTTP/1.1 %d X\r\nContent-Length: 0\r\n\r\n".formatted(status);
    }

    RawServer server() {
        return server;
    }

    SrsClient client() {
        return client;
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** A client that has heard the version already. */
    SrsClient known() throws CallException {
        assertThat(client.version().finding()).isEqualTo(SrsFinding.VERSION_KNOWN);
        return client;
    }

    /** The session that the first answer opens. */
    SrsSession session(boolean askForCsrf) throws CallException {
        SrsLoginResult in = known().login(credentials(), askForCsrf, SendPermit.always());
        assertThat(in.found().finding()).isEqualTo(SrsFinding.LOGIN_ACCEPTED);
        return in.session();
    }

    SrsSession session() throws CallException {
        return session(false);
    }

    /** The requests that did not ask for the version. */
    List<String> requests() {
        return server.requests().stream().filter(r -> !r.startsWith("GET /version ")).toList();
    }

    String last() {
        return requests().getLast();
    }

    /** The header lines of that name in the last request. */
    List<String> sent(String name) {
        return last().lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ": "))
                .map(line -> line.substring(name.length() + 2))
                .toList();
    }

    static CallFailure failure(Act<?> act) throws Exception {
        try {
            throw new AssertionError("It was sent: " + act.run());
        } catch (CallException e) {
            return e.failure();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }

    static boolean say(OutputStream out, String answer) throws IOException {
        out.write(answer.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    static void assertLost(SrsStepResult found, SrsFinding finding, SrsTransportFailure loss) {
        assertThat(found.finding()).isEqualTo(finding);
        assertThat(found.details())
                .isInstanceOfSatisfying(
                        FindingDetails.Lost.class, d -> assertThat(d.loss()).isEqualTo(loss));
    }

    static SrsStepResult version(ServerAddress address, CertificateTrust trust) throws Exception {
        return version(address, trust, SrsTimeLimits.standard());
    }

    static SrsStepResult version(
            ServerAddress address, CertificateTrust trust, SrsTimeLimits limits) throws Exception {
        var settings = new SrsSettings(address, ORIGIN, trust, limits);
        try (var client = new SrsClient(settings, _ -> {}, InstantSource.system())) {
            return client.version();
        }
    }
}
