package gatehouse.console.portos;

import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.environments.Environment;
import gatehouse.console.files.FileExport;
import gatehouse.console.files.FileSaving;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.sessions.revoke.receipt.LookFindings;
import gatehouse.console.sessions.revoke.receipt.ReceiptExport;
import gatehouse.console.sessions.revoke.receipt.ReceiptRow;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.words.ActTrace;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** A run as a window shows it: how far it is, its receipt, and what can be done about it. */
public final class RunDialogViewModel {
    /** Writes the receipt of a run into a file. */
    public static final ActKind EXPORT = ActKind.local("receipt.export", JournalRule.REQUIRED);

    private final WindowContext window;
    private final RevokeRunRegistry registry;
    private final RevokeRunViewModel run;
    private final OptionalInt wanted;
    private final Runnable close;
    private final FileSaving file;

    /**
     * @param wanted the place of the line that is looked for; empty where none is
     * @param close takes it off the screen; the run goes on
     */
    RunDialogViewModel(
            WindowContext window,
            RevokeRunRegistry registry,
            RevokeRunViewModel run,
            OptionalInt wanted,
            Runnable close) {
        this.window = window;
        this.registry = registry;
        this.run = run;
        this.wanted = wanted;
        this.close = close;
        this.file = new FileSaving(window.background(), window.recorder(), act(run), this::saved);
    }

    /** What became of the file that the receipt is saved in. */
    public FileSaving file() {
        return file;
    }

    /** The name that is proposed for the file. */
    public String fileName() {
        return "gatehouse-receipt.csv";
    }

    /** Writes the receipt into a file, in the form that its name says. */
    public void save(Path target) {
        LookFindings found = run.receipt().found();
        file.save(
                target,
                () -> {
                    ReceiptExport receipt = registry.export(run.header(), found);
                    return FileExport.of(
                            receipt.in(target.toString()), receipt.rows().size() + " sessions");
                });
    }

    /** What came of the run, as text for a ticket. */
    public String ticket() {
        RunHeader of = run.header();
        return new RunTicket(registry.environment(of), of, run.countsProperty().get()).text();
    }

    private LocalAct act(RevokeRunViewModel run) {
        RunHeader of = run.header();
        String stake = registry.environment(of).map(there -> there.kind().name()).orElse("");
        return new LocalAct(EXPORT, of.environment(), stake, of.connection(), LocalAct.NOTHING);
    }

    private void saved(Path target) {
        window.shell()
                .tell(
                        new ToastMessage(
                                ScreenNotice.NoticeKind.GOOD,
                                MessageBundle.of("run.saved", target)));
    }

    /** Whether the connection of the run is on the screen, so that it can be asked. */
    public ObservableValue<Boolean> isHere() {
        return window.shell().environmentProperty().map(_ -> here().isPresent());
    }

    /** Looks once more whether those that were revoked are out. */
    public void look() {
        here().flatMap(there -> there.find(PortosViewModels.class))
                .ifPresent(portos -> registry.look(run, portos.services(), window.times()));
    }

    /** The run. */
    public RevokeRunViewModel run() {
        return run;
    }

    /** Why the run cannot go on now, nor be tried again; empty where it can. */
    public ObservableValue<String> obstacle() {
        return window.shell()
                .environmentProperty()
                .flatMap(_ ->
                        here().map(there -> there.guard().armedProperty().map(this::obstacle))
                                .orElseGet(this::elsewhere));
    }

    private ObservableValue<String> elsewhere() {
        String where = run.header().environment();
        return new SimpleBooleanProperty(true)
                .map(_ -> MessageBundle.of("run.obstacle.elsewhere", where));
    }

    private String obstacle(boolean armed) {
        return armed ? "" : MessageBundle.of("run.obstacle.readOnly", run.header().environment());
    }

    /** The environment on the screen, where it is that of the run, over the same connection. */
    private Optional<EnvironmentViewModel> here() {
        return window.shell()
                .open()
                .filter(there ->
                        there.find(PortosViewModels.class)
                                .map(there::connection)
                                .filter(over -> run.header().place().is(there.environment(), over))
                                .isPresent());
    }

    /** The environment of the run, whichever the window shows; empty where it was removed. */
    Optional<Environment> environment() {
        return here().map(EnvironmentViewModel::environment)
                .or(() -> registry.environment(run.header()));
    }

    /** Goes on with it, or tries again what was refused, unknown or not tried. */
    public void proceed() {
        if (!run.isGoing() && obstacle().getValue().isEmpty()) {
            here().ifPresent(there ->
                    there.find(PortosViewModels.class)
                            .ifPresent(portos -> registry.proceed(run, portos.share())));
        }
    }

    /** Ends a run that is left unfinished; nothing is sent. */
    public void closeRun() {
        if (run.stateProperty().get() instanceof RevokeRunState.Left) {
            registry.closeRun(run);
        }
    }

    /** The place of the line that is looked for; empty where none is. */
    public OptionalInt wantedLine() {
        return wanted;
    }

    /** Leads to the new session of somebody who is back. */
    public void show(ReceiptRow row) {
        row.look()
                .back()
                .ifPresent(session -> {
                    close.run();
                    window.with(PortosViewModels.class, portos -> portos.detail().look(session));
                });
    }

    /** Leads to the last call of a line, as long as the network log has it. */
    public void showCall(ReceiptRow row) {
        row.ended()
                .map(outcome -> new ActTrace(outcome.at(), outcome.journalEntry()))
                .ifPresent(window.shell().callDialogs()::show);
    }

    /** Takes it off the screen; the run goes on. */
    public void close() {
        close.run();
    }
}
