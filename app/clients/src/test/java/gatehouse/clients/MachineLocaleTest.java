package gatehouse.clients;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.PortosCredential;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.srs.SrsClient;
import gatehouse.clients.srs.SrsCredentials;
import gatehouse.clients.srs.SrsSettings;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.clients.superoffice.SuperOfficeClient;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What goes out is the same wherever the computer stands: digits and letters are those of ASCII.
 */
@Isolated("It sets the locale of the whole Java.")
final class MachineLocaleTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2024-01-02T03:04:05.678Z"));

    private final Locale before = Locale.getDefault();

    @AfterEach
    void backToTheUsualLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar-EG",
                "ar-EG-u-nu-arab",
                "fa-IR",
                "th-TH-u-nu-thai",
                "tr-TR",
                "hi-IN-u-nu-deva"
            })
    void addresses_headers_signatures_and_bodies_do_not_follow_the_locale(String tag)
            throws Exception {
        try (var server = RawServer.answering(RawServer.json("{\"version\":\"8.5.302.14\"}"))) {
            Locale.setDefault(Locale.ENGLISH);
            List<String> usual = sent(server);
            Locale.setDefault(Locale.forLanguageTag(tag));
            List<String> here = sent(server);

            assertThat(here)
                    .isEqualTo(usual)
                    .allMatch(line -> line.replace("…", "").chars().allMatch(c -> c < 128));
        }
    }

    /** Every request with its evidence. */
    private static List<String> sent(RawServer server) throws Exception {
        int before = server.requests().size();
        ServerAddress address = RawServerAddress.of(server);
        var seen = new ArrayList<String>();
        portos(address, seen);
        superOffice(address, seen);
        srs(address, seen);
        seen.addAll(server.requests().subList(before, server.requests().size()));
        return seen;
    }

    private static void portos(ServerAddress address, List<String> seen) {
        var settings = new PortosSettings(address, "/api", "en-GB", CallLimits.standard());
        try (var nobody = new PortosClient(settings, x -> note(x, seen), CLOCK)) {
            PortosClient client =
                    nobody.as(
                            new PortosCredential.ApiKey("PUBLIC1", "s3cret-s3cret".toCharArray()));
            quietly(() -> client.sessions(new PageRequest(1_000, 100, true, "eq:abc")));
            quietly(() -> client.delete("INIid-1234567", SendPermit.always()));
            quietly(() -> nobody.signIn("999", "pass".toCharArray(), "TOOL1", SendPermit.always()));
        }
    }

    private static void superOffice(ServerAddress address, List<String> seen) {
        var place = new SuperOfficePlace.Onsite(address);
        var settings = new SuperOfficeSettings(place, LocalizationSettings.of("en"));
        try (var client = new SuperOfficeClient(settings, x -> note(x, seen), CLOCK)) {
            var caller =
                    SuperOfficeCaller.of(
                            new gatehouse.clients.superoffice.access.SuperOfficeCredential.Basic(
                                    "tje0", SecretText.of("Tje0")));
            quietly(() ->
                    client.customerService(place.api(), caller)
                            .removeSession(1_234_567, SendPermit.always()));
            client.customerService(place.api(), caller)
                    .createSession("192.0.2.7", List.of(), SendPermit.always());
        }
    }

    private static void srs(ServerAddress address, List<String> seen) throws Exception {
        var settings =
                new SrsSettings(
                        address,
                        "https://desktop.example.test:8443",
                        CertificateTrust.system(),
                        SrsTimeLimits.standard());
        try (var client = new SrsClient(settings, x -> note(x, seen), CLOCK)) {
            client.version();
            client.login(
                    new SrsCredentials("INIagent", "s3cret".toCharArray()),
                    true,
                    SendPermit.always());
        }
    }

    private static void note(Exchange exchange, List<String> seen) {
        seen.add(exchange.curl());
        seen.add(exchange.url() + " " + exchange.sentAt());
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void quietly(Act act) {
        try {
            act.run();
        } catch (gatehouse.clients.http.CallException e) {
            assertThat(e.exchange()).isNotNull();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
