package gatehouse.console.shell;

import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.recording.OrphanedSessionsViewModel;
import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.srs.SrsServices;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;

/** What the window shows of an environment's SRS. */
record SrsViewModels(
        SrsServices desk, RecordingViewModel recording, OrphanedSessionsViewModel left) {
    static SrsViewModels of(
            SrsServices desk,
            WriteGuardViewModel guard,
            Background background,
            DelayTicker ticker,
            TimeFormat times) {
        return new SrsViewModels(
                desk,
                new RecordingViewModel(
                        desk.connection(),
                        desk.recording(),
                        desk.session(),
                        guard,
                        background,
                        ticker,
                        times),
                new OrphanedSessionsViewModel(desk.notes(), background, times));
    }

    /** Asks nothing more, and listens to nothing more. */
    void leave() {
        recording.leave();
    }
}
