package gatehouse.console.srs;

import gatehouse.console.palette.PaletteFinding;
import gatehouse.console.palette.PaletteHit;
import gatehouse.console.palette.PaletteQuery;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.recording.RecordingSessionState;
import gatehouse.console.shell.WindowContext;
import gatehouse.console.words.MessageBundle;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Finds the recording session that this console opened; of other computers nothing is known. */
record RecordingSource(WindowContext window) implements PaletteSource {
    @Override
    public String title() {
        return SrsWindow.RECORDING.text();
    }

    @Override
    public Optional<Callable<List<PaletteFinding>>> search(PaletteQuery query) {
        return query.secret()
                ? Optional.empty()
                : window.find(SrsViewModels.class)
                        .map(there -> {
                            String subject = there.recording().subject();
                            String user = user(there.recording().sessionProperty().get().state());
                            return () -> List.of(find(query, subject, user));
                        });
    }

    private PaletteFinding find(PaletteQuery query, String subject, String user) {
        if (user.isEmpty() || !query.isIn(user, subject)) {
            return PaletteFinding.none(title(), MessageBundle.of("palette.noRecording"));
        }
        var hit =
                new PaletteHit(
                        "recording",
                        MessageBundle.of("palette.recording", user),
                        subject,
                        () -> window.shell().placeProperty().set(SrsWindow.RECORDING));
        return new PaletteFinding(
                title(), List.of(hit), MessageBundle.of("palette.otherComputers"));
    }

    /** Whom the session is of that this console opened; empty where there is none. */
    private static String user(RecordingSessionState state) {
        return switch (state) {
            case RecordingSessionState.SigningIn(String user) -> user;
            case RecordingSessionState.Uncertain(String user, _) -> user;
            case RecordingSessionState.Open open -> open.user();
            case RecordingSessionState.LoggingOut(String user) -> user;
            case RecordingSessionState.Over _, RecordingSessionState.None _ -> "";
        };
    }
}
