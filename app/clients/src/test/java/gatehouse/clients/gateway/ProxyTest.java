package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Unreachable;
import gatehouse.clients.http.CallFailure.Unreachable.UnreachableReason;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.route.ConnectionRoute;
import gatehouse.clients.route.ProxyChoice;
import gatehouse.clients.route.ProxySignIn;
import gatehouse.clients.route.ProxyVariables;
import gatehouse.testkit.ForwardingProxy;
import gatehouse.testkit.RawServer;
import gatehouse.testkit.RefusingPort;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What goes through a proxy, and what is said where the proxy does not let it through. */
@Timeout(120)
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class ProxyTest {
    private static final String PASSWORD = "Pr0xy-Canary-77";
    private static RawServer plain;
    private static RawServer secure;
    private static HeldCertificate held;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeAll
    static void start() {
        plain = RawServer.answering(RawServer.json("{}"));
        held = new HeldCertificate.Builder().addSubjectAlternativeName("till.example").build();
        secure =
                RawServer.secured(
                        new HandshakeCertificates.Builder()
                                .heldCertificate(held)
                                .build()
                                .sslContext()
                                .getServerSocketFactory(),
                        (_, out) -> {
                            out.write(RawServer.json("{}").getBytes());
                            out.flush();
                            return true;
                        });
    }

    @AfterAll
    static void stop() {
        plain.close();
        secure.close();
    }

    @AfterEach
    void close() throws Exception {
        plain.requests().clear();
        secure.requests().clear();
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    @Test
    void a_write_over_https_goes_once_through_a_tunnel_and_the_pin_still_counts() throws Exception {
        ForwardingProxy proxy = kept(ForwardingProxy.to(secure.port(), "jan", PASSWORD));
        GatewayFixture calls = through(proxy, signIn());

        assertThat(calls.text(write("https"))).isEqualTo("{}");
        assertThat(secure.requests())
                .singleElement()
                .asString()
                .startsWith("DELETE /x HTTP/1.1")
                .doesNotContain("Proxy-Authorization");
        assertThat(proxy.heads())
                .singleElement()
                .asString()
                .startsWith("CONNECT till.example:443 HTTP/1.1");
    }

    @Test
    void a_write_over_http_goes_once_through_the_proxy_and_its_sign_in_is_hidden()
            throws Exception {
        ForwardingProxy proxy = kept(ForwardingProxy.to(plain.port(), "jan", PASSWORD));
        GatewayFixture calls = through(proxy, signIn());

        assertThat(calls.text(write("http"))).isEqualTo("{}");
        assertThat(plain.requests()).hasSize(1);
        assertThat(shown(calls)).contains("Proxy-Authorization").doesNotContain(canaries());
    }

    @Test
    void a_proxy_that_asks_for_a_sign_in_keeps_a_write_back() {
        for (String scheme : List.of("http", "https")) {
            ForwardingProxy proxy = kept(ForwardingProxy.to(plain.port(), "jan", PASSWORD));
            GatewayFixture calls = through(proxy, Optional.empty());

            assertThat(calls.failure(write(scheme)))
                    .isEqualTo(failure(UnreachableReason.PROXY_SIGN_IN_MISSING, proxy, ", 407"));
            assertThat(proxy.heads()).hasSize(1);
        }
        assertThat(plain.requests()).isEmpty();
    }

    @Test
    void a_wrong_sign_in_is_tried_once_and_shown_nowhere() {
        for (String scheme : List.of("http", "https")) {
            ForwardingProxy proxy = kept(ForwardingProxy.to(plain.port(), "jan", "another"));
            GatewayFixture calls = through(proxy, signIn());
            CallException thrown = calls.thrown(write(scheme));

            assertThat(thrown.failure())
                    .isEqualTo(failure(UnreachableReason.PROXY_SIGN_IN_REFUSED, proxy, ", 407"));
            assertThat(proxy.heads()).hasSize(1);
            assertThat(shown(calls) + thrown).doesNotContain(canaries());
        }
        assertThat(plain.requests()).isEmpty();
    }

    @Test
    void a_password_that_is_not_known_yet_is_not_guessed() {
        ForwardingProxy proxy = kept(ForwardingProxy.to(plain.port(), "jan", PASSWORD));
        GatewayFixture calls = through(proxy, Optional.of(new ProxySignIn("jan", Optional::empty)));

        assertThat(calls.failure(write("https")))
                .isEqualTo(failure(UnreachableReason.PROXY_SIGN_IN_MISSING, proxy, ", 407"));
    }

    @Test
    void a_proxy_that_cannot_be_reached_is_named() {
        RefusingPort dead = kept(new RefusingPort());
        GatewayFixture calls = calls(named("http://127.0.0.1:" + dead.number(), Optional.empty()));

        for (String scheme : List.of("http", "https")) {
            assertThat(calls.failure(write(scheme)))
                    .isEqualTo(
                            new Unreachable(
                                    UnreachableReason.PROXY_NOT_REACHED,
                                    "127.0.0.1:" + dead.number()));
        }
    }

    @Test
    void a_proxy_whose_name_is_not_known_is_named() {
        GatewayFixture calls = calls(named("http://proxy.invalid:3128", Optional.empty()));

        assertThat(calls.failure(write("https")))
                .isEqualTo(
                        new Unreachable(UnreachableReason.PROXY_NOT_REACHED, "proxy.invalid:3128"));
    }

    @Test
    void another_answer_of_the_proxy_to_a_tunnel_is_not_one_of_the_server() {
        ForwardingProxy proxy = kept(ForwardingProxy.refusing("502 Bad Gateway"));

        assertThat(through(proxy, Optional.empty()).failure(write("https")))
                .isEqualTo(failure(UnreachableReason.PROXY_REFUSED, proxy, ", 502"));
    }

    @Test
    void the_permit_holds_behind_a_proxy() {
        ForwardingProxy proxy = kept(ForwardingProxy.to(secure.port()));
        GatewayFixture calls = through(proxy, Optional.empty());
        CallRequest kept = write("https").permittedBy(() -> Optional.of("disarmed"));

        assertThat(calls.failure(kept)).isEqualTo(new CallFailure.NotSent("disarmed"));
        assertThat(secure.requests()).isEmpty();
    }

    @Test
    void a_server_on_this_computer_is_called_without_the_proxy() throws Exception {
        ForwardingProxy proxy = kept(ForwardingProxy.refusing("500 No"));
        GatewayFixture calls = through(proxy, Optional.empty());

        calls.text(CallRequest.of("DELETE", RawServerAddress.of(plain), "/x"));

        assertThat(plain.requests()).hasSize(1);
        assertThat(proxy.heads()).isEmpty();
    }

    @Test
    void a_name_that_no_uri_can_have_goes_through_the_proxy_too() throws Exception {
        ForwardingProxy proxy = kept(ForwardingProxy.to(plain.port()));
        GatewayFixture calls = through(proxy, Optional.empty());

        calls.text(CallRequest.of("GET", ServerAddress.parse("http://KASA_1:4000"), "/x"));

        assertThat(proxy.heads()).singleElement().asString().startsWith("GET http://kasa_1:4000/x");
    }

    @Test
    void a_probe_asks_the_proxy_for_a_tunnel_and_sees_the_certificate_behind_it() throws Exception {
        ForwardingProxy proxy = kept(ForwardingProxy.to(secure.port(), "jan", PASSWORD));
        GatewayFixture calls = through(proxy, signIn());
        try (var probe = probe(calls, proxy, signIn())) {
            probe.openPort(probe.findName());

            assertThat(probe.secure().chain()).hasSize(1);
            assertThat(probe.proxy()).contains("127.0.0.1:" + proxy.port());
        }
    }

    @Test
    void a_probe_says_that_the_proxy_asks_for_a_sign_in() {
        ForwardingProxy proxy = kept(ForwardingProxy.to(secure.port(), "jan", PASSWORD));
        GatewayFixture calls = through(proxy, signIn());
        try (var probe = probe(calls, proxy, Optional.empty())) {
            probe.openPort(probe.findName());
            throw new AssertionError("It was let through.");
        } catch (CallException refused) {
            assertThat(refused.failure())
                    .isEqualTo(failure(UnreachableReason.PROXY_SIGN_IN_MISSING, proxy, ", 407"));
        }
    }

    @Test
    void the_variables_of_this_computer_name_the_proxy_and_the_sign_in() throws Exception {
        ForwardingProxy proxy = kept(ForwardingProxy.to(secure.port(), "jan", PASSWORD));
        String named = proxy.baseFor("jan:" + PASSWORD);
        var variables = new ProxyVariables(Map.of("https_proxy", named));
        GatewayFixture calls = calls(new ConnectionRoute(new ProxyChoice.OfComputer(variables)));

        assertThat(calls.text(write("https"))).isEqualTo("{}");
        assertThat(proxy.heads()).singleElement().asString().startsWith("CONNECT till.example:443");
        assertThat(shown(calls)).doesNotContain(canaries());
    }

    @ParameterizedTest
    @CsvSource({
        "X-Squid-Error: ERR_CONNECT_FAIL 111, true",
        "X-Squid-Error: ERR_READ_TIMEOUT 0, false",
        "Proxy-Status: gate; error=connection_refused, true",
        "Proxy-Status: gate; error=http_response_timeout, false",
        "Via: 1.1 gate, false"
    })
    void what_a_proxy_says_of_itself_is_no_answer_of_the_server(String header, boolean isOwn)
            throws Exception {
        String answer = "HTTP/1.1 503 No\r\n" + header + "\r\nContent-Length: 0\r\n\r\n";
        RawServer proxy = kept(RawServer.answering(answer));
        String base = "http://127.0.0.1:" + proxy.port();
        CallFailure failure = calls(named(base, Optional.empty())).failure(write("http"));

        String place = "127.0.0.1:" + proxy.port() + ", 503";
        assertThat(failure.equals(new Unreachable(UnreachableReason.PROXY_REFUSED, place)))
                .as(failure.toString())
                .isEqualTo(isOwn);
        assertThat(proxy.requests()).hasSize(1);
    }

    private static ServerProbe probe(
            GatewayFixture calls, ForwardingProxy proxy, Optional<ProxySignIn> signIn) {
        return ServerProbe.of(
                calls.core(),
                CallLimits.standard(),
                ServerAddress.parse("https://till.example"),
                CertificateTrust.issuedBy(held.certificate()),
                named(proxy.base(), signIn));
    }

    private static CallRequest write(String scheme) {
        return CallRequest.of("DELETE", ServerAddress.parse(scheme + "://till.example"), "/x");
    }

    private static Unreachable failure(UnreachableReason why, ForwardingProxy proxy, String rest) {
        return new Unreachable(why, "127.0.0.1:" + proxy.port() + rest);
    }

    private static Optional<ProxySignIn> signIn() {
        return Optional.of(new ProxySignIn("jan", () -> Optional.of(PASSWORD.toCharArray())));
    }

    private static String[] canaries() {
        byte[] both = ("jan:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return new String[] {PASSWORD, Base64.getEncoder().encodeToString(both)};
    }

    private static ConnectionRoute named(String address, Optional<ProxySignIn> signIn) {
        return new ConnectionRoute(new ProxyChoice.Named(ServerAddress.parse(address), signIn));
    }

    private static String shown(GatewayFixture calls) {
        return calls.exchanges().stream().map(Exchange::toString).toList().toString();
    }

    private GatewayFixture through(ForwardingProxy proxy, Optional<ProxySignIn> signIn) {
        return calls(named(proxy.base(), signIn));
    }

    private GatewayFixture calls(ConnectionRoute route) {
        return kept(
                new GatewayFixture(
                        CertificateTrust.issuedBy(held.certificate()),
                        route,
                        InstantSource.system()));
    }

    private <T extends AutoCloseable> T kept(T resource) {
        opened.add(resource);
        return resource;
    }
}
