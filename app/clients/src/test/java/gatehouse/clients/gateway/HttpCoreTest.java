package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallMeasurement;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.NotAnswered;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.srs.SrsClient;
import gatehouse.clients.srs.SrsSettings;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.clients.superoffice.SuperOfficeClient;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** One core counts the exchanges of all systems, and tells on whose behalf each was made. */
@Timeout(120)
@SuppressWarnings("try") // a test closes on purpose what it looks at afterwards
final class HttpCoreTest {
    private static final CallScope SCOPE = CallScope.of("env-1", "con-2");

    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    @Test
    void exchange_numbers_are_unique_over_all_systems_and_scopes_land_in_them() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{\"version\":\"8.5.302.14\"}"));
                var core = core()) {
            ServerAddress address = RawServerAddress.of(server);
            try (var portos = new PortosClient(portos(address), core, SCOPE);
                    var crm = new SuperOfficeClient(crm(address), core, SCOPE);
                    var srs = new SrsClient(srs(address), core, SCOPE)) {
                thrown(portos::health);
                srs.in(SCOPE.withPurpose("look").inBackground()).version();
                thrown(() -> portos.in(SCOPE.withActEntry(7)).delete("abc", SendPermit.always()));
                crm.describe(new SuperOfficePlace.Onsite(address).api());
            }
        }
        assertThat(exchanges).extracting(Exchange::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(exchanges)
                .extracting(Exchange::scope)
                .containsExactly(
                        SCOPE.withSystem("portos").withPurpose("health"),
                        SCOPE.withSystem("srs").withPurpose("look").inBackground(),
                        SCOPE.withSystem("portos").withPurpose("end-session").withActEntry(7),
                        SCOPE.withSystem("superoffice").withPurpose("api-description"));
    }

    @Test
    void a_part_of_the_program_sees_its_own_calls_and_the_program_sees_all() throws Exception {
        var own = new CopyOnWriteArrayList<Exchange>();
        try (var server = RawServer.answering(RawServer.json("{}"));
                var core = core();
                var one = gateway(core.observedBy(own::add));
                var two = gateway(core)) {
            one.call(get(server), _ -> "");
            two.call(get(server), _ -> "");
            one.call(get(server), _ -> "");
        }
        assertThat(own).extracting(Exchange::number).containsExactly(1L, 3L);
        assertThat(exchanges).extracting(Exchange::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void an_observer_is_not_interrupted_with_the_call() throws Exception {
        var seen = new CopyOnWriteArrayList<Boolean>();
        SendPermit permit =
                new SendPermit() {
                    @Override
                    public Optional<String> refusal() {
                        return Optional.empty();
                    }

                    @Override
                    public void observed(Exchange exchange) {
                        seen.add(Thread.currentThread().isInterrupted());
                    }
                };
        var after = new CompletableFuture<Boolean>();
        try (var server = RawServer.silent();
                var core =
                        new HttpCore(
                                ClockPair.system(),
                                _ -> seen.add(Thread.currentThread().isInterrupted()));
                var gateway = gateway(core)) {
            Thread caller =
                    Thread.ofVirtual()
                            .start(() -> {
                                gateway.execute(get(server).permittedBy(permit), _ -> "");
                                after.complete(Thread.currentThread().isInterrupted());
                            });
            server.awaitRequest();
            caller.interrupt();
            assertThat(after.get()).isTrue();
        }
        assertThat(seen).containsExactly(false, false);
    }

    @Test
    void a_closed_gateway_leaves_the_calls_of_the_others_alone() throws Exception {
        try (var server = RawServer.silent();
                var other = RawServer.answering(RawServer.json("{}"));
                var core = core();
                var one = new Gateway(core, CallLimits.standard(), CertificateTrust.system())) {
            var outcome = new CompletableFuture<Object>();
            var two = new Gateway(core, CallLimits.standard(), CertificateTrust.system());
            Thread.ofVirtual().start(() -> outcome.complete(two.execute(get(server), _ -> "")));
            server.awaitRequest();
            one.close();
            assertThat(outcome).isNotDone();
            assertThat(one.execute(get(other), _ -> ""))
                    .isEqualTo(notSent(NotSentReasons.CONNECTION_CLOSED));
            two.close();
            assertThat(outcome.get())
                    .isInstanceOfSatisfying(
                            NotAnswered.class,
                            not ->
                                    assertThat(not.failure())
                                            .isInstanceOf(CallFailure.Unknown.class));
            try (var three = new Gateway(core, CallLimits.standard(), CertificateTrust.system())) {
                assertThat(three.call(get(other), _ -> "").value()).isEmpty();
            }
        }
    }

    @Test
    void a_closed_core_sends_nothing_more() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{}"));
                var core = core();
                var gateway = new Gateway(core, CallLimits.standard(), CertificateTrust.system())) {
            core.close();
            assertThat(gateway.execute(get(server), _ -> ""))
                    .isEqualTo(notSent(NotSentReasons.CONNECTION_CLOSED));
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void a_page_of_a_list_leaves_its_first_4_kib_and_a_refusal_all_of_it() throws Exception {
        String rows = "{\"items\":[],\"more\":\"" + "x".repeat(20_000) + "\"}";
        try (var server = RawServer.answering(RawServer.json(rows));
                var refusing = RawServer.answering(RawServer.json(500, rows));
                var core = core()) {
            for (RawServer each : List.of(server, refusing)) {
                try (var portos =
                        new PortosClient(portos(RawServerAddress.of(each)), core, SCOPE)) {
                    thrown(() -> portos.sessions(new PageRequest(0, 10, false, null)));
                }
            }
        }
        assertThat(exchanges)
                .extracting(call -> call.responseBody().length())
                .containsExactly(4 << 10, rows.length());
        assertThat(exchanges)
                .extracting(call -> call.measured().responseCut())
                .containsExactly(true, false);
        assertThat(exchanges)
                .extracting(Exchange::responseBytes)
                .containsOnly((long) rows.length());
    }

    @Test
    void where_the_time_of_a_call_went_is_measured_as_far_as_it_came() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{}"));
                var core = core();
                var gateway = gateway(core)) {
            gateway.call(get(server), _ -> "");
            gateway.call(get(server), _ -> "");
        }
        CallMeasurement first = exchanges.getFirst().measured();
        assertThat(first.connect()).isPresent();
        assertThat(first.secure()).isEmpty();
        assertThat(List.of(first.sending(), first.waiting(), first.reading()))
                .allMatch(Optional::isPresent);
        assertThat(
                        Stream.of(
                                        first.name(),
                                        first.connect(),
                                        first.sending(),
                                        first.waiting(),
                                        first.reading())
                                .flatMap(Optional::stream)
                                .reduce(Duration.ZERO, Duration::plus))
                .isLessThanOrEqualTo(exchanges.getFirst().took().plusMillis(50));
    }

    @Test
    void a_call_that_got_no_answer_waited_until_it_was_given_up() throws Exception {
        try (var server = RawServer.silent();
                var core = core();
                var gateway = gateway(core)) {
            gateway.execute(get(server).within(Duration.ofMillis(300)), _ -> "");
        }
        CallMeasurement measured = exchanges.getFirst().measured();
        assertThat(measured.waiting()).isPresent();
        assertThat(measured.waiting().orElseThrow()).isGreaterThan(Duration.ofMillis(100));
        assertThat(measured.reading()).isEmpty();
    }

    @Test
    void a_call_that_is_a_part_of_an_act_says_of_which() throws Exception {
        SendPermit permit =
                new SendPermit() {
                    @Override
                    public Optional<String> refusal() {
                        return Optional.empty();
                    }

                    @Override
                    public OptionalLong actEntry() {
                        return OptionalLong.of(17);
                    }
                };
        try (var server = RawServer.answering(RawServer.json("{}"));
                var core = core();
                var gateway = gateway(core)) {
            gateway.call(get(server).permittedBy(permit), _ -> "");
        }
        assertThat(exchanges.getFirst().scope().actEntry()).hasValue(17);
    }

    private HttpCore core() {
        return new HttpCore(ClockPair.system(), exchanges::add);
    }

    private static Gateway gateway(HttpCore core) {
        return new Gateway(core, CallLimits.standard(), CertificateTrust.system());
    }

    private static NotAnswered<String> notSent(String reason) {
        return new NotAnswered<>(new CallFailure.NotSent(reason), null, CallScope.none());
    }

    private static CallRequest get(RawServer server) {
        return CallRequest.of("GET", RawServerAddress.of(server), "/x");
    }

    private static PortosSettings portos(ServerAddress address) {
        return new PortosSettings(address, "/api", "en-GB", CallLimits.standard());
    }

    private static SuperOfficeSettings crm(ServerAddress address) {
        return new SuperOfficeSettings(
                new SuperOfficePlace.Onsite(address), LocalizationSettings.of("en"));
    }

    private static SrsSettings srs(ServerAddress address) {
        return new SrsSettings(
                address,
                "https://desktop.example.test",
                CertificateTrust.system(),
                SrsTimeLimits.standard());
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void thrown(Act act) {
        try {
            act.run();
        } catch (Exception e) {
            assertThat(e).isInstanceOf(CallException.class);
        }
    }
}
