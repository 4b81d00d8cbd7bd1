package gatehouse.console;

import static gatehouse.console.wire.FakePortos.json;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.ActDialogState;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.testkit.StateWaiter;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A shop that holds the answer to a revoke until it may come. */
abstract class HeldRevokeFixture extends ShopWindowFixture {
    static final Session TILL = session("till0000000000000000000000000000", "12", "P01");
    static final String TILL_PATH = path(TILL);

    @Override
    final List<Session> tills() {
        return List.of(TILL);
    }

    final void answerBusyFirst() {
        var busy = new AtomicBoolean(true);
        store.on(
                "DELETE",
                TILL_PATH,
                _ -> {
                    mayAnswer.await();
                    return busy.getAndSet(false)
                            ? json(423, "{\"errorCode\": 5}")
                            : ends(store, TILL);
                });
    }

    final void revokeByDialog(ShellViewModel shell) {
        EnvironmentViewModel opened = signInTo(environment("Store 12", store), shell);
        PortosViewModels.of(opened).sessions().selectedProperty().set(TILL.sessionId());
        ui.until(() ->
                PortosViewModels.of(opened).detail().stateProperty().get()
                        instanceof SessionDetailState.Shown);
        opened.guard().arm();
        shell.system(PortosWindow.class).dialogs().revoke();
        ActDialogViewModel model = ((DialogRequest.Act) shell.dialogProperty().get()).model();
        model.open();
        ui.until(() -> model.stateProperty().get() instanceof ActDialogState.Asking);
        model.reasonProperty().set("left the shop");
        model.press();
        StateWaiter.holds("it has come about", this::isAsked);
    }

    final boolean isAsked() {
        return store.count("DELETE", TILL_PATH) == 1;
    }

    /** What was done to sessions, the newest first. */
    final List<String> outcomes() throws IOException {
        try (var journal = new Journal(home)) {
            return journal.list(JournalFilter.ALL, 10).stream()
                    .filter(entry -> !entry.act().act().equals("sessions.signIn"))
                    .map(HeldRevokeFixture::words)
                    .toList();
        }
    }

    private static String words(JournalEntry entry) {
        return entry.act().act() + " " + entry.outcome().word();
    }
}
