package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.srs.PreflightCheck;
import gatehouse.clients.srs.SrsClient;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsSettingsException;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.systems.CallOccasion;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the harmless steps of the ladder: they need no password and change nothing (contract: SRS 7
 * and 8).
 */
public final class RecordingProbe {
    private final SrsConnection srs;
    private final InstantSource clock;

    /** Looks by way of {@code srs}. */
    public RecordingProbe(SrsConnection srs, InstantSource clock) {
        this.srs = srs;
        this.clock = clock;
    }

    /**
     * Takes steps 0 to 4: one {@code GET /version} and, only where an SRS answers it, three {@code
     * OPTIONS}; never a login, a ping or a logout. An interrupt stops the step under way, which is
     * then the last.
     *
     * @throws CallException only where the settings cannot be sent
     */
    public LadderReport look() throws CallException {
        return look(CallOccasion.ASKED);
    }

    /** The same for a look that a person may not have asked for. */
    LadderReport look(CallOccasion occasion) throws CallException {
        Optional<SrsSettingsException> refused = srs.refused();
        if (refused.isPresent()) {
            return new LadderReport(clock.instant(), List.of(LadderStep.of(refused.get())));
        }
        SrsClient client =
                switch (occasion) {
                    case ASKED -> srs.client();
                    case BACKGROUND -> srs.client().inBackground();
                };
        var steps = new ArrayList<LadderStep>();
        SrsStepResult version = client.version();
        steps.add(LadderStep.of(version));
        if (version.finding() == SrsFinding.VERSION_KNOWN) {
            for (PreflightCheck asked : PreflightCheck.values()) {
                SrsStepResult found = client.preflight(asked);
                steps.add(LadderStep.of(found));
                if (found.finding() == SrsFinding.STOPPED) {
                    break;
                }
            }
        }
        return new LadderReport(clock.instant(), steps);
    }
}
