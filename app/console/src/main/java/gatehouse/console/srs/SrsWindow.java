package gatehouse.console.srs;

import gatehouse.clients.http.Exchange;
import gatehouse.console.journal.browsing.EntryLink;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.recording.OrphanedSessionsViewModel;
import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.shell.EnvironmentScope;
import gatehouse.console.shell.ShellPlace;
import gatehouse.console.shell.ShellPlace.PlaceNeed;
import gatehouse.console.shell.SystemWindow;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** What a window has of the Genesys Screen Recording Service: the place of the recording. */
public final class SrsWindow implements SystemWindow {
    /** The recording of this computer. */
    public static final ShellPlace RECORDING =
            new ShellPlace("RECORDING", "recording", PlaceNeed.ENVIRONMENT);

    static final List<ShellPlace> PLACES = List.of(RECORDING);

    private final WindowContext window;
    private final RecordingDialogOpener dialogs;

    /** For one window. */
    public SrsWindow(WindowContext window) {
        this.window = window;
        this.dialogs = new RecordingDialogOpener(window);
    }

    /** What a person is asked about the recording. */
    public RecordingDialogOpener dialogs() {
        return dialogs;
    }

    @Override
    public List<ShellPlace> places() {
        return PLACES;
    }

    @Override
    public Callable<List<EntryLink>> links(Exchange call) {
        List<EntryLink> found =
                window
                        .find(SrsViewModels.class, call)
                        .map(SrsViewModels::recording)
                        .flatMap(recording -> toStep(recording, call))
                        .stream()
                        .toList();
        return () -> found;
    }

    private Optional<EntryLink> toStep(RecordingViewModel recording, Exchange call) {
        return recording.steps().stream()
                .filter(step -> step.callNumber().equals(OptionalLong.of(call.number())))
                .findFirst()
                .map(step ->
                        new EntryLink(
                                MessageBundle.of("wire.toStep"),
                                () -> {
                                    window.shell().placeProperty().set(RECORDING);
                                    recording.selectedProperty().set(Optional.of(step));
                                }));
    }

    @Override
    public List<PaletteSource> sources() {
        return List.of(new RecordingSource(window));
    }

    @Override
    public List<Command> commands() {
        ObservableBooleanValue there = window.has(SrsViewModels.class);
        Supplier<String> missing = window.obstacles()::missing;
        return List.of(
                new Command("srsSignIn", "", there, missing, dialogs::signIn),
                new Command("srsLogOut", "", there, missing, dialogs::logOut),
                new Command("srsServer", "", there, missing, dialogs::checkServer));
    }

    @Override
    public Optional<SrsViewModels> open(EnvironmentScope scope) {
        Optional<SrsServices> services = scope.lease().find(SrsServices.class);
        services.ifPresent(this::tellWhatWasLeft);
        return services.map(there -> new SrsViewModels(there, scope, window));
    }

    /** An earlier Gatehouse may have died with a session of screen recording open. */
    private void tellWhatWasLeft(SrsServices there) {
        window.background()
                .start(
                        there.notes()::left,
                        left ->
                                OrphanedSessionsViewModel.words(left, window.times())
                                        .ifPresent(this::warn),
                        why -> warn(FailureMessages.of(why, "SRS").text()));
    }

    private void warn(String text) {
        window.shell().tell(new ToastMessage(ScreenNotice.NoticeKind.WARNING, text));
    }
}
