package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.AnswerStream;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.CallFailure.Unreachable;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.route.ConnectionRoute;
import gatehouse.clients.trust.TrustRootStore;
import gatehouse.testkit.RawServer;

import okhttp3.Dns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.stream.Stream;

/** A gateway for this computer reaches no other. */
@Timeout(120)
final class LoopbackTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1",
                "[2001:db8::1]",
                "0.0.0.0",
                "srs.example.test",
                "127.0.0.1.example.test",
                "localhost.example.test"
            })
    void another_host_is_refused_before_it_is_looked_up(String host) throws Exception {
        try (var gateway = leadingTo("127.0.0.1")) {
            assertThat(failure(gateway, ServerAddress.parse("http://" + host + ":9")))
                    .isEqualTo(new NotSent(NotSentReasons.NOT_THIS_COMPUTER));
        }
    }

    @Test
    void the_computers_own_name_that_leads_away_is_not_called() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{}"));
                var gateway = leadingTo("127.0.0.1", "192.0.2.1")) {
            assertThat(failure(gateway, named(server)))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            f ->
                                    assertThat(f.why())
                                            .isEqualTo(Unreachable.UnreachableReason.NAME_UNKNOWN));
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void of_several_addresses_the_one_in_four_numbers_is_called() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{}"));
                var gateway = leadingTo("::1", "127.0.0.1")) {
            assertThat(
                            gateway.call(
                                            CallRequest.of("GET", named(server), "/"),
                                            AnswerStream::status)
                                    .value())
                    .isEqualTo(200);
        }
        assertThat(new LoopbackDns(dns("::1", "127.0.0.1")).lookup("localhost")).hasSize(1);
        assertThat(new LoopbackDns(dns("::1")).lookup("localhost")).hasSize(1);
    }

    private static ServerAddress named(RawServer server) {
        return ServerAddress.parse("http://localhost:" + RawServerAddress.of(server).port());
    }

    private static CallFailure failure(Gateway gateway, ServerAddress address) {
        try {
            throw new AssertionError(
                    gateway.call(CallRequest.of("GET", address, "/"), AnswerStream::status));
        } catch (CallException e) {
            return e.failure();
        }
    }

    private static Gateway leadingTo(String... addresses) {
        var certificates =
                new CertificateCheck(
                        CertificateTrust.system(),
                        TrustRootStore.ofThisComputer(),
                        InstantSource.system(),
                        (_, _) -> false);
        return new Gateway(
                HttpCore.ofOneClient(ClockPair.system(), _ -> {}),
                CallLimits.standard(),
                certificates,
                new LoopbackDns(dns(addresses)),
                ConnectionRoute.DIRECT);
    }

    private static Dns dns(String... addresses) {
        return _ -> Stream.of(addresses).map(LoopbackTest::address).toList();
    }

    private static InetAddress address(String numbers) {
        try {
            return InetAddress.getByName(numbers);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
