package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.portos.PageRequest;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.srs.SrsClient;
import gatehouse.clients.srs.SrsCredentials;
import gatehouse.clients.srs.SrsSession;
import gatehouse.clients.srs.SrsSettings;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.clients.superoffice.SuperOfficeClient;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.clients.superoffice.access.TemporaryKey;
import gatehouse.console.acts.local.RecorderFixture;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.KnownSchemas;
import gatehouse.console.wire.ExchangeText;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.wire.WireLog;
import gatehouse.console.wire.export.CallChoiceViewModel;
import gatehouse.console.wire.export.HarDialogViewModel;
import gatehouse.console.wire.export.VendorReportViewModel;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.TestUiThread;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Eight planted secrets go over the wire and are echoed by the servers in every form. None of them
 * is in what can be read, copied, saved or reported of the calls.
 */
final class SavedCallsSecretsTest {
    private static final String PASSWORD = "CANARY pass+wörd/1";
    private static final String TOKEN = "CANARY-bearer-2";
    private static final String REFRESH = "CANARY-refresh-3=";
    private static final String TICKET = "7T:CANARY-ticket-4==";
    private static final String APPLICATION = "CANARY-application-5";
    private static final String SESSION_KEY = "CANARY-session-key-6/+==";
    private static final String TEMPORARY_KEY = "CANARY-temporary-key-7";
    private static final String AGENT = "CANARY-agent-8";
    private static final String BASIC =
            Base64.getEncoder().encodeToString(("agent:" + AGENT).getBytes(StandardCharsets.UTF_8));
    private static final List<String> SECRETS =
            List.of(
                    PASSWORD,
                    TOKEN,
                    REFRESH,
                    TICKET,
                    APPLICATION,
                    SESSION_KEY,
                    TEMPORARY_KEY,
                    AGENT,
                    BASIC);

    @TempDir private Path folder;
    @TempDir private Path home;

    private final WireLog log = new WireLog();
    private final TestUiThread ui = new TestUiThread();
    private final List<String> crashes = new ArrayList<>();
    private volatile String echo = "";

    @Test
    void no_planted_secret_is_in_what_is_read_copied_saved_or_reported_of_the_calls()
            throws Exception {
        try (var core = new HttpCore(ClockPair.system(), log.of(Environment.SANDBOX))) {
            portos(core);
            superOffice(core);
            recording(core);
        }
        List<WireEntry> calls = log.newestFirst();
        assertThat(calls).hasSizeGreaterThan(9);
        var texts = new ArrayList<String>();
        for (WireEntry call : calls) {
            texts.add(call.toString());
            texts.add(call.exchange().curl());
            texts.add(ExchangeText.of(call, TimeFormat.in(ZoneOffset.UTC)));
        }
        save(calls);
        texts.addAll(saved());
        assertThat(crashes).isNotEmpty();
        texts.addAll(crashes);

        assertThat(String.join("\n", texts)).contains("<hidden>", "was ", "calls.har");
        for (String secret : SECRETS) {
            for (String form : forms(secret)) {
                assertThat(texts).noneMatch(text -> text.contains(form));
            }
        }
    }

    private void portos(HttpCore core) throws IOException {
        var login =
                "{\"tokenId\":\"%s\",\"refreshToken\":\"%s\",\"user\":{}}"
                        .formatted(TOKEN, REFRESH);
        try (var server = answering(login);
                var nobody =
                        new PortosClient(
                                new PortosSettings(
                                        ServerAddress.parse(server.base()),
                                        "/api",
                                        "en-GB",
                                        CallLimits.standard()),
                                core,
                                CallScope.none())) {
            var signedIn =
                    nobody.signIn("999", PASSWORD.toCharArray(), "TOOL1", SendPermit.always());
            try (var client = nobody.as(signedIn.credential())) {
                echoes(200, PASSWORD, TOKEN, REFRESH);
                attempt(() -> client.sessions(new PageRequest(0, 1, true, null)));
                echoes(500, PASSWORD, TOKEN, REFRESH);
                attempt(() -> client.delete("CANARYx", SendPermit.always()));
            }
        }
    }

    private void superOffice(HttpCore core) throws IOException {
        try (var server = answering("{\"Key\":\"%s\",\"LoginId\":7}".formatted(SESSION_KEY))) {
            var place = new SuperOfficePlace.Onsite(ServerAddress.parse(server.base()));
            try (var client =
                    new SuperOfficeClient(
                            new SuperOfficeSettings(place, LocalizationSettings.of("en")),
                            core,
                            CallScope.none())) {
                var caller =
                        new SuperOfficeCaller(
                                new SuperOfficeCredential.Ticket(SecretText.of(TICKET)),
                                SecretText.of(APPLICATION));
                var service = client.customerService(place.api(), caller);
                attempt(() -> service.createSession("192.0.2.7", List.of(), SendPermit.always()));
                attempt(() ->
                        client.person(place.api(), caller)
                                .checkTemporaryKey(TemporaryKey.of(TEMPORARY_KEY), List.of()));
                for (int status : List.of(200, 401)) {
                    echoes(status, TICKET, APPLICATION, SESSION_KEY, TEMPORARY_KEY);
                    attempt(() -> service.sessionIsValid(ServiceSessionKey.of("another")));
                }
            }
        }
    }

    private void recording(HttpCore core) throws IOException {
        try (var server = answering("{\"version\":\"8.5.302.14\"}");
                var client =
                        new SrsClient(
                                new SrsSettings(
                                        ServerAddress.parse(server.base()),
                                        "https://desktop.example.test",
                                        CertificateTrust.system(),
                                        SrsTimeLimits.standard()),
                                core,
                                CallScope.none())) {
            attempt(client::version);
            var credentials = new SrsCredentials("agent", AGENT.toCharArray());
            SrsSession session = client.login(credentials, true, SendPermit.always()).session();
            assertThat(session).isNotNull();
            for (int status : List.of(200, 403)) {
                echoes(status, AGENT, BASIC);
                attempt(() -> client.ping(session));
            }
        }
    }

    /** Answers with that body until something is to be echoed. */
    private RawServer answering(String body) {
        echo = "";
        return RawServer.of((_, out) -> {
            String answer = echo.isEmpty() ? RawServer.json(200, body) : echo;
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        });
    }

    private void echoes(int status, String... secrets) {
        String all =
                Stream.of(secrets)
                        .flatMap(secret -> forms(secret).stream())
                        .collect(Collectors.joining(" , "));
        String body = "{\"title\":\"was %s\",\"detail\":\"%s\"}".formatted(all, all);
        String header = "X-Debug: " + all.replaceAll("[^ -~]", "?") + "\r\n";
        echo = RawServer.json(status, body).replaceFirst("\r\n", "\r\n" + header);
    }

    /** A secret as it is, in a URL, and in Base64 at each place that it can begin at. */
    private static List<String> forms(String secret) {
        return Stream.concat(
                        Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)),
                        IntStream.range(0, 3)
                                .mapToObj(before ->
                                        ("u".repeat(before) + secret)
                                                .getBytes(StandardCharsets.UTF_8))
                                .map(bytes ->
                                        Base64.getEncoder().withoutPadding().encodeToString(bytes)))
                .toList();
    }

    private void save(List<WireEntry> calls) throws IOException {
        try (Background background = ui.background();
                var recorder = new RecorderFixture(home)) {
            var clock = new HandClock(Instant.EPOCH);
            TimeFormat times = TimeFormat.in(ZoneOffset.UTC);
            var choice = new CallChoiceViewModel(calls, List.of(), times, clock);
            var files = new ArrayList<Path>();
            new HarDialogViewModel(
                            choice,
                            background,
                            recorder.acts,
                            (_, file) -> files.add(file),
                            () -> {})
                    .save(folder.resolve("calls.har"));
            var report =
                    new VendorReportViewModel(
                            choice,
                            KnownSchemas.ALL,
                            times,
                            clock,
                            background,
                            recorder.acts,
                            (_, file) -> files.add(file),
                            () -> {});
            ui.until(() -> report.readyProperty().get());
            report.save(folder.resolve("report.zip"));
            ui.until(() -> files.size() == 2);
        }
    }

    /** All that lies in the folder, archives unpacked; nothing was left there on the way. */
    private List<String> saved() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
        var texts = new ArrayList<String>();
        texts.add(Files.readString(folder.resolve("calls.har")));
        try (var zip = new ZipInputStream(Files.newInputStream(folder.resolve("report.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.add(entry.getName());
                texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    /** Something that is called, whatever comes of it. */
    private interface CalledSystem {
        Object call() throws IOException;
    }

    private void attempt(CalledSystem called) throws IOException {
        try {
            called.call();
        } catch (CallException refused) {
            assertThat(refused.exchange()).isNotNull();
            var report = new StringWriter();
            refused.printStackTrace(new PrintWriter(report));
            crashes.add(report + refused.failure().toString());
        }
    }
}
