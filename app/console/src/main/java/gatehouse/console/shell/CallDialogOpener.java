package gatehouse.console.shell;

import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.wire.WireViewModel;
import gatehouse.console.wire.export.CallChoiceViewModel;
import gatehouse.console.wire.export.HarDialogViewModel;
import gatehouse.console.wire.export.VendorReportViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import java.nio.file.Path;
import java.util.List;

/** Takes calls out of the log: as an HTTP archive, or as a report for the vendor. */
public final class CallDialogOpener {
    private final WindowContext window;
    private final WireViewModel wire;
    private final ConnectionSchemas schemas;
    private final BooleanBinding anyShown;

    /**
     * @param schemas what is kept of connections to each system
     */
    CallDialogOpener(WindowContext window, WireViewModel wire, ConnectionSchemas schemas) {
        this.window = window;
        this.schemas = schemas;
        this.wire = wire;
        this.anyShown = Bindings.isNotEmpty(wire.calls());
    }

    /** Every call of the program. */
    WireViewModel wire() {
        return wire;
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

    private void say(ScreenNotice.NoticeKind kind, String key) {
        window.shell().tell(new ToastMessage(kind, MessageBundle.of(key)));
    }

    /** What can be done with the calls on the screen. */
    public List<Command> commands() {
        return List.of(
                new Command("exportHar", "", anyShown, CallDialogOpener::none, this::exportHar),
                new Command(
                        "reportCalls", "", anyShown, CallDialogOpener::none, this::reportCalls));
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

    private CallChoiceViewModel choice() {
        return new CallChoiceViewModel(
                wire.calls(), wire.selectedCall(), window.times(), window.clock());
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
