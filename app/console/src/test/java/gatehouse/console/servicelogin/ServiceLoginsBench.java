package gatehouse.console.servicelogin;

import static gatehouse.console.connections.superoffice.FakeCrm.CREATE;
import static gatehouse.console.wire.FakePortos.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActDialogState;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.ReadOnlyObstacle;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.TestSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.acts.local.SignedInUsers;
import gatehouse.console.acts.local.WholeValueViewModel;
import gatehouse.console.acts.local.WholeValueViewModel.WholeValue;
import gatehouse.console.connections.superoffice.FakeCrm;
import gatehouse.console.connections.superoffice.SuperOfficeAccessViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.Journal;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.ClipboardAccess;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.TestUiThread;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The place of the service logins over a SuperOffice at the socket. */
final class ServiceLoginsBench implements AutoCloseable {
    static final String KEY = "canary7f3c9e2a4d5b6c8a9e1f2b3c4d";

    final TestUiThread ui = new TestUiThread();
    final Background background = ui.background();
    final List<String> said = new ArrayList<>();
    final Held clipboard = new Held();
    final FakeCrm crm;
    final Journal journal;
    final CreatedServiceLogins made;
    final SuperOfficeAccessViewModel access;
    final ServiceLoginsViewModel place;

    static final class Held implements ClipboardAccess {
        private Optional<String> text = Optional.empty();

        @Override
        public void put(String next) {
            text = Optional.of(next);
        }

        @Override
        public Optional<String> text() {
            return text;
        }

        @Override
        public void clear() {
            text = Optional.empty();
        }
    }

    private final ActRunner runner;
    private final WriteGuard guard;

    ServiceLoginsBench(Path folder) throws IOException {
        crm = FakeCrm.onsite();
        journal = new Journal(HomeFolder.of(folder));
        guard = new WriteGuard(crm.clock.pair());
        guard.arm(WriteGuard.USUAL_TIME);
        made = new CreatedServiceLogins();
        runner =
                new ActRunner(
                        journal,
                        new RetryPolicy(crm.pause, crm.clock, new SplittableRandom(1)),
                        crm.pause,
                        crm.clock.pair(),
                        StrictEvents.create());
        access = new SuperOfficeAccessViewModel(crm.connection);
        place =
                new ServiceLoginsViewModel(
                        Environment.SANDBOX,
                        logins("Desk", made),
                        access,
                        background,
                        TimeFormat.in(ZoneId.of("Europe/Oslo")),
                        key -> new LoginKeyAccess(whole(key), crm.clock));
        place.form().remoteIpProperty().set("192.0.2.7");
        crm.on(CREATE, created(""));
    }

    private WholeValueViewModel whole(Supplier<Optional<WholeValue>> key) {
        return new WholeValueViewModel(
                LocalAct.of(ActKind.local("show", JournalRule.REQUIRED)),
                LocalAct.of(ActKind.local("copy", JournalRule.REQUIRED)),
                key,
                background,
                new LocalActRunner(runner, crm.clock.pair(), "jana", SignedInUsers.NONE),
                said::add);
    }

    /** Copies the key of the login that is looked at. */
    void copyKey() {
        var copied = new AtomicBoolean();
        place.key().copy(clipboard, () -> copied.set(true));
        ui.until(copied::get);
    }

    /** The service of an environment; all of them do their acts by one runner. */
    ServiceLoginService logins(String environment, CreatedServiceLogins into) {
        return new ServiceLoginService(
                runner,
                new ActOrigin("jana", environment, "TEST", "superoffice"),
                new TestSite(guard),
                crm.connection,
                into,
                crm.pause,
                crm.clock);
    }

    @Override
    public void close() throws IOException {
        background.close();
        crm.close();
        journal.close();
    }

    void opened() {
        assertThat(answer(dialog(place.toOpen())).title()).startsWith("Opened");
    }

    ActDialogViewModel dialog(Optional<ActProposal> proposal) {
        var dialog =
                new ActDialogViewModel(
                        proposal.orElseThrow(),
                        Environment.SANDBOX,
                        ReadOnlyObstacle.none(Environment.SANDBOX.name()),
                        background,
                        crm.clock,
                        (_, _) -> {},
                        () -> {});
        dialog.open();
        ui.until(() -> !(dialog.stateProperty().get() instanceof ActDialogState.Preparing));
        return dialog;
    }

    ScreenNotice answer(ActDialogViewModel question) {
        question.reasonProperty().set("why");
        question.press();
        ui.until(() -> question.stateProperty().get().isOver());
        return question.notice().getValue();
    }

    static FakePortos.Reply created(String more) {
        return json(
                200, "{\"Key\": \"" + KEY + "\", \"LoginId\": 205, \"UserId\": 60" + more + "}");
    }
}
