package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure.Malformed;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.portos.server.PortosDevice;
import gatehouse.clients.portos.server.PortosHealth;
import gatehouse.clients.portos.server.PortosLicense;
import gatehouse.clients.portos.server.PortosListing;
import gatehouse.clients.portos.server.PortosUser;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How users, devices, the licence, health and a login are read. */
final class DirectoryTest {
    private static final PortosDevice P01 =
            new PortosDevice(
                    "P01",
                    true,
                    "CashRegister",
                    "Pokladnica 1",
                    List.of("sale"),
                    Map.of("MaxQuantity", "50", "DefaultFiscalName", "eKasa"),
                    10L);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[%s]", "{\"items\":[%s],\"count\":1,\"totalCount\":1}", "{\"items\":[%s]}"})
    void devices_come_bare_or_in_an_envelope(String envelope) throws Exception {
        try (var portos = PortosClientFixture.json(envelope.formatted(ExampleAnswers.DEVICE))) {
            assertThat(portos.client().devices().entries()).containsExactly(P01);
        }
    }

    @Test
    void the_documented_user_is_read_letter_for_letter() throws Exception {
        try (var portos =
                PortosClientFixture.json(
                        "{\"items\":[" + ExampleAnswers.USER + "],\"totalCount\":1}")) {
            assertThat(portos.client().users().entries())
                    .containsExactly(
                            new PortosUser(
                                    "62ffb6c57028d4f9c14f0fc1",
                                    true,
                                    false,
                                    "999",
                                    null,
                                    "Majiteľ",
                                    List.of(
                                            new PortosUser.UserDevice(
                                                    "P01",
                                                    true,
                                                    "CashRegister",
                                                    "Pokladňa 01",
                                                    List.of("admin")))));
        }
    }

    @Test
    void members_that_are_missing_null_or_odd_are_left_out() throws Exception {
        String odd =
                "[{},{\"name\":17,\"isActive\":\"yes\",\"roles\":[1,null,{}],\"settings\":{\"a\":1,"
                        + "\"b\":null},\"_v\":1.5},null,\"x\"]";
        try (var portos = PortosClientFixture.json(odd)) {
            assertThat(portos.client().devices().entries())
                    .containsExactly(
                            new PortosDevice("", null, "", "", List.of(), Map.of(), null),
                            new PortosDevice(
                                    "17", null, "", "", List.of("1"), Map.of("a", "1"), null));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_server_that_cuts_the_list_is_asked_for_the_rest(boolean bare) throws Exception {
        try (var portos = PortosClientFixture.under("/api", paging(60, 25, bare))) {
            assertThat(portos.client().devices().entries()).hasSize(60);
            assertThat(portos.server().requests().get(1)).startsWith("GET /api/devices?$skip=25 ");
            assertThat(portos.server().requests().get(2)).startsWith("GET /api/devices?$skip=50 ");
        }
    }

    @ParameterizedTest
    @CsvSource({"60, true", "61, false", "-1, true", "null, true"})
    void a_list_is_complete_unless_the_server_tells_of_more(String total, boolean complete)
            throws Exception {
        String rows =
                IntStream.range(0, 60)
                        .mapToObj(i -> "{\"name\":\"P" + i + "\"}")
                        .collect(Collectors.joining(","));
        String body = "{\"items\":[" + rows + "],\"totalCount\":" + total + "}";
        try (var portos = PortosClientFixture.json(body)) {
            assertThat(portos.client().devices().complete()).isEqualTo(complete);
            assertThat(portos.client().devices().entries()).hasSize(60);
        }
    }

    @Test
    void a_server_that_ignores_paging_is_not_asked_for_ever() throws Exception {
        try (var portos = PortosClientFixture.json("[" + ExampleAnswers.DEVICE + "]")) {
            assertThat(portos.client().devices().entries()).containsExactly(P01);
            assertThat(portos.server().requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "-1", "null"})
    @Timeout(60)
    void a_list_that_grows_with_each_page_ends(String total) throws Exception {
        var given = new AtomicInteger();
        RawServer.Turn growing =
                (_, out) -> {
                    String rows =
                            IntStream.range(0, 25_000)
                                    .mapToObj(
                                            _ -> "{\"name\":\"P" + given.incrementAndGet() + "\"}")
                                    .collect(Collectors.joining(","));
                    String body = "{\"items\":[" + rows + "],\"totalCount\":" + total + "}";
                    out.write(RawServer.json(body).getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    return true;
                };
        try (var portos = PortosClientFixture.under("/api", growing)) {
            PortosListing<PortosDevice> devices = portos.client().devices();
            assertThat(devices.entries()).hasSize(100_000);
            assertThat(devices.complete()).isFalse();
            assertThat(portos.server().requests()).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"items\":7}", "true", "{\"title\":\"x\"}"})
    void what_is_not_a_list_is_not_an_empty_one(String body) throws Exception {
        try (var portos = PortosClientFixture.json(body)) {
            assertThat(PortosClientFixture.failure(() -> portos.client().users()))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_licence_is_read_with_its_features() throws Exception {
        String licence =
                """
                {"shopId":1234,"activationTime":"2020-01-01T00:00:00Z","expirationTime":null,
                 "verificationTime":"2021-05-13T00:00:00","verificationInterval":"1.00:00:00",
                 "remainingDays":12,"isExpired":false,"features":[{"productSku":"MaxDeviceCount",
                 "rawValue":"2","name":"Devices","activationTime":"2020-01-01T00:00:00+01:00"}]}
                """;
        try (var portos = PortosClientFixture.json(licence)) {
            assertThat(portos.client().license())
                    .isEqualTo(
                            new PortosLicense(
                                    "1234",
                                    Instant.parse("2020-01-01T00:00:00Z"),
                                    null,
                                    null,
                                    Duration.ofDays(1),
                                    12L,
                                    false,
                                    List.of(
                                            new PortosLicense.LicenseFeature(
                                                    "MaxDeviceCount",
                                                    "2",
                                                    "Devices",
                                                    Instant.parse("2019-12-31T23:00:00Z"),
                                                    null))));
        }
    }

    @Test
    void health_keeps_words_and_dates_as_they_stand() throws Exception {
        String health =
                """
                {"status":"unhealthy","totalDuration":"00:00:00.7933458","entries":{
                 "license":{"status":"Degraded","duration":"00:00:01","data":{"remaningDays":3,
                 "expirationDate":"2021-05-13T00:00:00","x":null},"exception":"boom"},"odd":7}}
                """;
        try (var portos = PortosClientFixture.json(health)) {
            PortosHealth read = portos.client().health();
            assertThat(read.status()).isEqualTo("unhealthy");
            assertThat(read.totalDuration()).isEqualTo(Duration.ofNanos(793_345_800));
            assertThat(read.entries())
                    .containsExactly(
                            new PortosHealth.HealthEntry(
                                    "license",
                                    "Degraded",
                                    "",
                                    Duration.ofSeconds(1),
                                    Map.of(
                                            "remaningDays", "3",
                                            "expirationDate", "2021-05-13T00:00:00"),
                                    "boom"),
                            new PortosHealth.HealthEntry("odd", "", "", null, Map.of(), ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"ok\":true}"})
    void what_is_neither_licence_nor_health_is_no_success(String body) throws Exception {
        try (var portos = PortosClientFixture.json(body)) {
            assertThat(PortosClientFixture.failure(() -> portos.client().license()))
                    .isInstanceOf(Malformed.class);
            assertThat(PortosClientFixture.failure(() -> portos.client().health()))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void the_documented_login_is_read_letter_for_letter() throws Exception {
        String answer =
                RawServer.json(ExampleAnswers.LOGIN)
                        .replaceFirst("\r\n", "\r\nDate: Fri, 04 Aug 2023 11:19:38 GMT\r\n");
        try (var portos = PortosClientFixture.answering(answer)) {
            PortosSignInResult in =
                    portos.nobody()
                            .signIn("999", "sandbox".toCharArray(), "P01", SendPermit.always());
            assertThat(in.userId()).isEqualTo("635f7ae3072edfeae7c26a1e");
            assertThat(in.userName()).isEqualTo("999");
            assertThat(in.name()).isEqualTo("Majiteľ");
            assertThat(in.rights()).containsExactly("admin");
            assertThat(in.deviceName()).isEqualTo("P01");
            assertThat(in.deviceEnvName()).isEqualTo("CashRegister");
            assertThat(in.deviceDescription()).isEqualTo("P01");
            assertThat(in.sentAt()).isEqualTo(PortosClientFixture.NOW);
            assertThat(in.took()).isPositive();
            assertThat(in.serverDate()).isEqualTo(Instant.parse("2023-08-04T11:19:38Z"));
        }
    }

    @Test
    void the_token_of_a_login_is_sent_with_what_follows() throws Exception {
        try (var portos = PortosClientFixture.json("{\"tokenId\":\"abc.def.ghi\"}")) {
            PortosSignInResult in =
                    portos.nobody()
                            .signIn("999", "sandbox".toCharArray(), "TOOL1", SendPermit.always());
            PortosClientFixture.failure(
                    () -> portos.nobody().as(in.credential()).session(PortosClientFixture.ID));
            assertThat(portos.server().requests().getLast())
                    .contains("\r\nAuthorization: Bearer abc.def.ghi\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"tokenId\":null}", "{\"tokenId\":\"\"}", "[]"})
    void a_login_without_a_token_is_none(String body) throws Exception {
        try (var portos = PortosClientFixture.json(body)) {
            assertThat(
                            PortosClientFixture.failure(() ->
                                    portos.nobody()
                                            .signIn("9", new char[0], "T", SendPermit.always())))
                    .isInstanceOf(Malformed.class);
            assertThat(portos.server().requests()).hasSize(1);
        }
    }

    private static RawServer.Turn paging(int total, int cap, boolean bare) {
        return (request, out) -> {
            String line = request.lines().findFirst().orElseThrow();
            String skip = line.replaceAll("^.*\\$skip=(\\d+).*$", "$1");
            int from = skip.equals(line) ? 0 : Integer.parseInt(skip);
            var items = new ArrayList<String>();
            for (int i = from; i < Math.min(total, from + cap); i++) {
                items.add("{\"name\":\"D" + i + "\"}");
            }
            String list = "[" + String.join(",", items) + "]";
            String body = bare ? list : "{\"items\":" + list + ",\"totalCount\":" + total + "}";
            out.write(RawServer.json(body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        };
    }
}
