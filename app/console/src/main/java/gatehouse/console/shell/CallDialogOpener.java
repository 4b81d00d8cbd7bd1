package gatehouse.console.shell;

import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.WholeValueViewModel;
import gatehouse.console.acts.local.WholeValueViewModel.WholeValue;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.ProductionRule;
import gatehouse.console.environments.editor.ChangeQuestion;
import gatehouse.console.journal.browsing.CallOriginsViewModel;
import gatehouse.console.systems.OpenConnection;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.wire.WireLog;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.wire.export.CallChoiceViewModel;
import gatehouse.console.wire.export.FullCurl;
import gatehouse.console.wire.export.HarDialogViewModel;
import gatehouse.console.wire.export.VendorReportViewModel;
import gatehouse.console.words.ActTrace;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.ClipboardAccess;
import gatehouse.console.work.ClipboardSecretTimer;
import gatehouse.console.work.Command;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.util.Subscription;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes calls out of the log: as an HTTP archive, or as a report for the vendor. */
public final class CallDialogOpener {
    /** Copies a call with a credential. */
    public static final ActKind COPY_CREDENTIAL =
            ActKind.local("calls.copyCredential", JournalRule.REQUIRED);

    /** The number of no call. */
    private static final long NO_CALL = 0;

    private final WindowContext window;
    private final LatestRequest finding;
    private final WireViewModel wire;
    private final ConnectionSchemas schemas;
    private final CallOriginsViewModel origins;
    private final BooleanBinding anyShown;
    private final ClipboardSecretTimer clip;
    private final Runnable emptied;
    private Subscription reading = Subscription.EMPTY;
    private Optional<ClipboardAccess> clipboard = Optional.empty();

    /**
     * @param schemas what is kept of connections to each system
     */
    CallDialogOpener(WindowContext window, WireViewModel wire, ConnectionSchemas schemas) {
        this.window = window;
        this.finding = new LatestRequest(window.background());
        this.schemas = schemas;
        this.wire = wire;
        this.origins =
                new CallOriginsViewModel(
                        window.services().journal(),
                        wire,
                        (call, entry) -> window.shell().places().journal().origins(call, entry),
                        window.dialogs().isAsking(),
                        window.background());
        window.shell().environmentProperty().subscribe((_, _) -> follow());
        this.anyShown =
                Bindings.isNotEmpty(wire.calls())
                        .or(
                                BooleanExpression.booleanExpression(
                                        wire.marks()
                                                .numbersProperty()
                                                .map(marked -> !marked.isEmpty())))
                        .and(wire.drawer().shown());
        this.clip = new ClipboardSecretTimer(window.ticker());
        this.emptied = clip::clear;
    }

    /** Looks again where the selected call leads to: now, and when what is shown is read anew. */
    private void follow() {
        reading.unsubscribe();
        reading =
                window.shell()
                        .open()
                        .map(there -> there.whenRead(origins::lookAgain))
                        .orElse(Subscription.EMPTY);
        origins.look();
    }

    /** Copies credentials to {@code clipboard} from now on. */
    public void copyTo(ClipboardAccess clipboard) {
        this.clipboard = Optional.of(clipboard);
    }

    /** Every call of the program. */
    WireViewModel wire() {
        return wire;
    }

    /** Leads from the selected call back to what it belongs to. */
    public CallOriginsViewModel origins() {
        return origins;
    }

    /**
     * Shows a call. Over a dialog, which covers the drawer, the log gets a window of its own, so
     * that nothing that was typed is lost.
     */
    public void show(long number) {
        if (window.dialogs().isAsking().getValue()) {
            wire.drawer().openApart(true);
        }
        switch (wire.show(number)) {
            case SHOWN -> {}
            case FILTER_CLEARED -> say(ScreenNotice.NoticeKind.GOOD, "wire.show.cleared");
            case REMOVED -> say(ScreenNotice.NoticeKind.WARNING, "wire.show.removed");
        }
    }

    /** Shows the last call of an act, or says that the log has none of it any more. */
    public void show(ActTrace act) {
        WireLog log = window.services().journal().wire();
        act.entry()
                .ifPresent(entry ->
                        finding.ask(
                                () ->
                                        log.callsOf(entry, act.begun()).stream()
                                                .mapToLong(WireEntry::number)
                                                .findFirst()
                                                .orElse(NO_CALL),
                                this::show,
                                _ -> {}));
    }

    private void say(ScreenNotice.NoticeKind kind, String key) {
        window.shell().tell(new ToastMessage(kind, MessageBundle.of(key)));
    }

    /** What can be done with the calls on the screen. */
    public List<Command> commands() {
        return List.of(
                new Command("exportHar", "", anyShown, CallDialogOpener::none, this::exportHar),
                new Command("reportCalls", "", anyShown, CallDialogOpener::none, this::reportCalls),
                new Command(
                        "copyFullCurl",
                        "",
                        wire.selectedProperty().isNotEmpty(),
                        () -> MessageBundle.of("obstacle.noCall"),
                        this::copyInFull));
    }

    private static String none() {
        return MessageBundle.of("wire.choice.none");
    }

    /** Asks which of the calls on the screen are saved as an HTTP archive. */
    public void exportHar() {
        CallChoiceViewModel choice = choice();
        window.dialogs()
                .ask(close ->
                        new DialogRequest.ExportHar(
                                new HarDialogViewModel(
                                        choice,
                                        window.background(),
                                        window.recorder(),
                                        (calls, file) -> saved(choice, calls, file),
                                        close)));
    }

    /** Asks what a report for the vendor holds. */
    public void reportCalls() {
        CallChoiceViewModel choice = choice();
        window.dialogs()
                .ask(close ->
                        new DialogRequest.ReportCalls(
                                new VendorReportViewModel(
                                        choice,
                                        schemas,
                                        window.times(),
                                        window.clock(),
                                        window.background(),
                                        window.recorder(),
                                        (calls, file) -> saved(choice, calls, file),
                                        close)));
    }

    /**
     * Asks whether to copy the selected call with the credential of whoever is signed in over its
     * connection in this window.
     */
    public void copyInFull() {
        wire.selectedCall()
                .ifPresent(call ->
                        window.shell()
                                .open()
                                .ifPresentOrElse(
                                        there -> copyInFull(there, call),
                                        () -> warn(MessageBundle.of("wire.full.signedOut"))));
    }

    private void copyInFull(EnvironmentViewModel there, WireEntry call) {
        Optional<OpenConnection> over = there.over(FullCurl.connectionId(call));
        var full = new FullCurl(call, over.flatMap(OpenConnection::signer));
        if (!full.obstacle().isEmpty()) {
            warn(full.obstacle());
            return;
        }
        Environment environment = there.environment();
        String user = over.map(OpenConnection::signedInUser).orElse("");
        window.dialogs()
                .whetherToChange(
                        environment,
                        new ChangeQuestion(
                                MessageBundle.of("wire.full.title", user),
                                MessageBundle.of("wire.full.means", full.target().device(), user),
                                MessageBundle.of("wire.full.confirm"),
                                ProductionRule.isProduction(environment)),
                        () -> copy(there, full));
    }

    private void copy(EnvironmentViewModel there, FullCurl full) {
        Optional<WholeValue> value =
                full.text(window.clock().instant())
                        .map(text -> new WholeValue(text, full.target()));
        String over =
                there.environment().connections().stream()
                        .filter(one -> one.id().value().equals(FullCurl.connectionId(full.call())))
                        .map(ConnectionSpec::name)
                        .findFirst()
                        .orElse("");
        LocalAct act = LocalAct.of(COPY_CREDENTIAL).in(there.environment()).over(over);
        new WholeValueViewModel(
                        act, act, () -> value, window.background(), window.recorder(), this::warn)
                .copy(text ->
                        clipboard.ifPresent(to -> {
                            clip.copy(text, to);
                            there.whenLeft(emptied);
                            say(ScreenNotice.NoticeKind.GOOD, "wire.full.copied");
                        }));
    }

    private void warn(String sentence) {
        window.shell().tell(new ToastMessage(ScreenNotice.NoticeKind.WARNING, sentence));
    }

    private CallChoiceViewModel choice() {
        return new CallChoiceViewModel(
                wire.calls(), wire.markedCalls(), window.times(), window.clock());
    }

    private void saved(CallChoiceViewModel choice, int calls, Path file) {
        window.shell()
                .tell(
                        new ToastMessage(
                                ScreenNotice.NoticeKind.GOOD,
                                MessageBundle.of("wire.saved", calls, file),
                                choice.environment()));
    }
}
