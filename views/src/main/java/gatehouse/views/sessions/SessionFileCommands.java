package gatehouse.views.sessions;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.export.CopiedTable;
import gatehouse.console.sessions.export.SessionExportViewModel;
import gatehouse.console.shell.CommandObstacles;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.FileTarget;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.stage.FileChooser.ExtensionFilter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the sessions that the list shows out of the window: into a file, or as a table to paste.
 *
 * @param scene of the window
 */
public record SessionFileCommands(ShellViewModel shell, Scene scene) {
    /** The commands; none of them has a key of its own. */
    public List<Command> all() {
        return List.of(command("exportSessions", this::save), command("copyTable", this::copy));
    }

    private Command command(String key, Consumer<SessionExportViewModel> act) {
        ObservableBooleanValue listed =
                BooleanExpression.booleanExpression(
                        shell.environmentProperty().map(_ -> export().isPresent()));
        return new Command(
                key,
                "",
                listed,
                new CommandObstacles(shell)::missing,
                () -> export().ifPresent(act));
    }

    private Optional<SessionExportViewModel> export() {
        return shell.open()
                .flatMap(environment -> environment.find(PortosViewModels.class))
                .map(PortosViewModels::export);
    }

    private void save(SessionExportViewModel export) {
        FileTarget.ask(
                        scene,
                        export.fileName(),
                        new ExtensionFilter(MessageBundle.of("receipt.file.csv"), "*.csv"),
                        new ExtensionFilter(MessageBundle.of("receipt.file.json"), "*.json"),
                        new ExtensionFilter(MessageBundle.of("receipt.file.html"), "*.html"))
                .ifPresent(export::save);
    }

    private void copy(SessionExportViewModel export) {
        export.copy(this::put);
    }

    private void put(CopiedTable table) {
        ClipboardText.put(table.tabbed(), table.html());
        shell.tell(
                new ToastMessage(
                        ScreenNotice.NoticeKind.GOOD,
                        MessageBundle.of("export.copied", table.count())));
    }
}
