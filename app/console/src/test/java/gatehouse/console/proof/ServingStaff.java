package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.console.acts.ActDialogState;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.ReadOnlyObstacle;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.TestSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.acts.local.SignedInUsers;
import gatehouse.console.acts.local.WholeValueViewModel;
import gatehouse.console.acts.local.WholeValueViewModel.WholeValue;
import gatehouse.console.connections.superoffice.SuperOfficeAccessViewModel;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddressReader;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.servicelogin.CreatedServiceLogins;
import gatehouse.console.servicelogin.LoginKeyAccess;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.servicelogin.ServiceLoginDetail;
import gatehouse.console.servicelogin.ServiceLoginService;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.superoffice.SuperOfficeViewModels;
import gatehouse.console.temporarykey.KeyCheckResult;
import gatehouse.console.temporarykey.KeyCheckResult.VerdictWord;
import gatehouse.console.temporarykey.KeyCheckService;
import gatehouse.console.temporarykey.KeyCheckState;
import gatehouse.console.temporarykey.TemporaryKeysViewModel;
import gatehouse.console.wire.KeptExchanges;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.TestUiThread;
import gatehouse.sandbox.PlayedSystems;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** One person's work at both places of SuperOffice, each step held against what is true. */
final class ServingStaff {
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final String CREATE = "POST CustomerService/CreateSession";
    private static final Set<String> HARMLESS = Set.of("extra-member", "new-domain-name");

    private final PlayedSystems sandbox;
    private final SandboxControl control;
    private final Journal journal;
    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final List<String> told = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();

    ServingStaff(PlayedSystems sandbox, SandboxControl control, Journal journal) {
        this.sandbox = sandbox;
        this.control = control;
        this.journal = journal;
    }

    void goesWellUnder(Map<String, String> readings) throws Exception {
        for (String switched : List.of("readings", "faults", "violations", "counters")) {
            control.ask("POST", "/" + switched + "/reset", "");
        }
        control.choose(readings);
        endLogins();
        String fault = readings.get("superoffice.fault");
        boolean works = fault == null || HARMLESS.contains(fault);
        var wire = new KeptExchanges();
        ConnectionSpec where =
                new SuperOfficeAddress(base(readings)).connection(ConnectionId.random(), "crm");
        var settings =
                new SuperOfficeSettings(
                        SuperOfficeAddressReader.of(where), LocalizationSettings.of("en"));
        try (var http = new HttpCore(ClockPair.of(InstantSource.system()), wire);
                var crm = new SuperOfficeConnection(settings, http, CallScope.none())) {
            crm.signIn(
                    SuperOfficeCaller.of(
                            new SuperOfficeCredential.Basic("tje0", SecretText.of("Tje0"))));
            logins(crm, works);
            crm.signIn(
                    SuperOfficeCaller.of(
                            new SuperOfficeCredential.Basic("tje0", SecretText.of("Tje0"))));
            keys(crm, readings, works);
        } finally {
            background.close();
        }
        wire.newestFirst().forEach(exchange -> told.add(exchange + exchange.curl()));
        journal.list(JournalFilter.ALL, 50)
                .forEach(entry -> told.add(entry + entry.act().target().device()));
        assertThat(ui.bugs()).isEmpty();
        for (String secret : secrets) {
            assertThat(told).noneMatch(text -> text.contains(secret));
        }
        assertThat(violations()).isEmpty();
    }

    private ActRunner runner() {
        return new ActRunner(
                journal,
                new RetryPolicy(new NotedPause(), InstantSource.system(), new SplittableRandom(1)),
                new NotedPause(),
                ClockPair.system(),
                StrictEvents.create());
    }

    private WholeValueViewModel whole(Supplier<Optional<WholeValue>> key) {
        return new WholeValueViewModel(
                LocalAct.of(SuperOfficeViewModels.SHOW_KEY),
                LocalAct.of(SuperOfficeViewModels.COPY_KEY),
                key,
                background,
                new LocalActRunner(runner(), ClockPair.system(), "jana", SignedInUsers.NONE),
                told::add);
    }

    private void logins(SuperOfficeConnection crm, boolean works) {
        var guard = new WriteGuard(ClockPair.system());
        guard.arm(WriteGuard.USUAL_TIME);
        var made = new CreatedServiceLogins();
        ActRunner runner = runner();
        var services =
                new ServiceLoginService(
                        runner,
                        new ActOrigin("jana", "Desk", "TEST", "superoffice"),
                        new TestSite(guard),
                        crm,
                        made,
                        new NotedPause(),
                        InstantSource.system());
        var ticker = new HandClock(Instant.EPOCH);
        var place =
                new ServiceLoginsViewModel(
                        Environment.SANDBOX,
                        services,
                        new SuperOfficeAccessViewModel(crm),
                        background,
                        TimeFormat.in(ZONE),
                        key -> new LoginKeyAccess(whole(key), ticker));
        place.form().remoteIpProperty().set("192.0.2.7");
        ScreenNotice opened = answered(place.toOpen().orElseThrow());
        assertThat(control.calls(CREATE)).as("CreateSession goes out once").isEqualTo(1);
        List<Integer> alive = alive();
        if (opened.title().startsWith("Opened")) {
            assertThat(alive).hasSize(1);
        } else if (opened.title().startsWith("Not opened")) {
            assertThat(alive).as(opened.toString()).isEmpty();
        } else {
            assertThat(opened.title()).startsWith("Outcome unknown");
            assertThat(opened.text()).contains("Gatehouse has not tried again");
        }
        assertThat(opened.title().startsWith("Opened:") || !works).as(opened.toString()).isTrue();
        if (!made.all().isEmpty()) {
            assertThat(made.all().getFirst().session().loginId()).isEqualTo(alive.getFirst());
            check(place, works);
            remove(place, works);
        }
    }

    private void check(ServiceLoginsViewModel place, boolean works) {
        place.check();
        ui.until(() -> !place.busyProperty().get());
        ScreenNotice said = place.saidProperty().get();
        told.add(said.toString());
        assertThat(said.title()).doesNotStartWith("Not alive");
        assertThat(said.title().startsWith("Alive") || !works).as(said.toString()).isTrue();
    }

    private void remove(ServiceLoginsViewModel place, boolean works) {
        Optional<ActProposal> asked = place.toRemove();
        if (asked.isEmpty()) {
            return;
        }
        ScreenNotice removed = answered(asked.get());
        if (removed.title().startsWith("Removed")) {
            assertThat(alive()).isEmpty();
        } else {
            assertThat(works).as(removed.toString()).isFalse();
        }
        told.add(place.detailProperty().get().map(ServiceLoginDetail::facts).toString());
        assertThat(place.rows()).extracting(ServiceLogin::life).hasSize(1);
    }

    private ScreenNotice answered(ActProposal proposal) {
        var question =
                new ActDialogViewModel(
                        proposal,
                        Environment.SANDBOX,
                        ReadOnlyObstacle.none(Environment.SANDBOX.name()),
                        background,
                        new HandClock(Instant.EPOCH),
                        (_, _) -> {},
                        () -> {});
        question.open();
        ui.until(() -> !(question.stateProperty().get() instanceof ActDialogState.Preparing));
        question.reasonProperty().set("staff cannot log in");
        question.press();
        question.press();
        ui.until(() -> question.stateProperty().get() instanceof ActDialogState.Over);
        ScreenNotice outcome = question.notice().getValue();
        told.add(outcome.toString());
        control.ask("GET", "/superoffice/logins", "")
                .path("logins")
                .forEach(login -> secrets.add(login.path("key").asString()));
        return outcome;
    }

    private void keys(SuperOfficeConnection crm, Map<String, String> readings, boolean works) {
        String valid = key("PublicFaq", Instant.now().plusSeconds(3600));
        String expired = key("ChangePasswordCustomerCenter", Instant.now().minusSeconds(60));
        String newer =
                key("RegisterCustomerCenterEmailVerification", Instant.now().plusSeconds(60));
        var place =
                new TemporaryKeysViewModel(
                        new Environment("Desk", EnvironmentKind.TEST),
                        new KeyCheckService(crm, new NotedPause()),
                        new SuperOfficeAccessViewModel(crm),
                        background,
                        InstantSource.system(),
                        TimeFormat.in(ZONE),
                        new LocalActRunner(
                                runner(), ClockPair.system(), "jana", SignedInUsers.NONE),
                        _ -> {});
        String none = "noSuchKeyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        place.field().pastedProperty().set(String.join("\n", valid, expired, newer, none));
        place.check();
        ui.until(() -> place.stateProperty().get() instanceof KeyCheckState.Shown);
        List<KeyCheckResult> checks = List.copyOf(place.rows());
        assertThat(checks).hasSize(4);
        told.add(checks + place.table().text() + place.table().json());
        assertThat(checks.get(0).word())
                .isIn(VerdictWord.VALID, VerdictWord.COULD_NOT_CHECK, lost(checks.get(0)));
        assertThat(checks.get(1).word())
                .isIn(VerdictWord.EXPIRED, VerdictWord.UNKNOWN, VerdictWord.COULD_NOT_CHECK);
        assertThat(checks.get(3).word()).isIn(VerdictWord.UNKNOWN, VerdictWord.COULD_NOT_CHECK);
        if (works) {
            assertThat(checks.get(0).word()).isEqualTo(VerdictWord.VALID);
            assertThat(checks.get(1).word())
                    .isEqualTo(
                            "as-unknown".equals(readings.get("superoffice.expired-key-answer"))
                                            || "0"
                                                    .equals(
                                                            readings.get(
                                                                    "superoffice.key-purge-days"))
                                    ? unknown(readings)
                                    : VerdictWord.EXPIRED);
            assertThat(checks.get(2).word())
                    .isEqualTo(isOlder(readings) ? unknown(readings) : VerdictWord.VALID);
            assertThat(checks.get(3).word()).isEqualTo(unknown(readings));
        }
    }

    /** What a failed call says of a key is nothing. */
    private static VerdictWord unknown(Map<String, String> readings) {
        return "null-body".equals(readings.get("superoffice.unknown-key-answer"))
                ? VerdictWord.COULD_NOT_CHECK
                : VerdictWord.UNKNOWN;
    }

    private static boolean isOlder(Map<String, String> readings) {
        return "older".equals(readings.get("superoffice.server-generation"));
    }

    /** A key may be used up by a check whose answer was lost, which is told then. */
    private static VerdictWord lost(KeyCheckResult check) {
        return check.seen().lost() > 0 ? VerdictWord.UNKNOWN : VerdictWord.VALID;
    }

    private String key(String domain, Instant expires) {
        JsonNode made =
                control.ask(
                        "POST",
                        "/superoffice/keys",
                        SandboxControl.json(
                                Map.of("domain", domain, "expires", expires.toString())));
        secrets.add(made.path("key").asString());
        return secrets.getLast();
    }

    private List<Integer> alive() {
        return control.ask("GET", "/superoffice/logins", "")
                .path("logins")
                .valueStream()
                .filter(login -> login.path("alive").asBoolean())
                .map(login -> login.path("loginId").asInt())
                .toList();
    }

    private void endLogins() {
        alive().forEach(id -> control.ask("POST", "/superoffice/logins/" + id + "/kick", ""));
    }

    private String base(Map<String, String> readings) {
        String base = sandbox.superOffice().base().toString();
        return "none".equals(readings.get("superoffice.onsite-path"))
                ? base.replace("/SuperOffice", "")
                : base;
    }

    /** The pace is that of one connection, and each case has its own. */
    private List<String> violations() {
        return control.ask("GET", "/violations", "")
                .path("violations")
                .valueStream()
                .map(JsonNode::toString)
                .filter(text -> !text.contains("10 calls a second"))
                .toList();
    }
}
