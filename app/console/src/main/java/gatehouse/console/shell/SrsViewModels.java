package gatehouse.console.shell;

import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.desk.SrsDesk;
import gatehouse.console.recording.LeftSessionsViewModel;
import gatehouse.console.recording.RecordingViewModel;
import gatehouse.console.work.Background;
import gatehouse.console.work.Ticker;

import java.time.ZoneId;

/** What the window shows of an environment's SRS. */
record SrsViewModels(SrsDesk desk, RecordingViewModel recording, LeftSessionsViewModel left) {
    static SrsViewModels of(
            SrsDesk desk,
            WriteGuardViewModel guard,
            Background background,
            Ticker ticker,
            ZoneId zone) {
        return new SrsViewModels(
                desk,
                new RecordingViewModel(
                        desk.connection(),
                        desk.recording(),
                        desk.session(),
                        guard,
                        background,
                        ticker,
                        zone),
                new LeftSessionsViewModel(desk.notes(), background, zone));
    }
}
