package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.srs.Finding;
import gatehouse.clients.srs.Found;
import gatehouse.clients.srs.Preflight;
import gatehouse.clients.srs.SettingsRefused;
import gatehouse.clients.srs.SrsClient;
import gatehouse.console.connections.srs.SrsConnection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the harmless steps of the ladder: they need no password and change nothing (contract: SRS 7
 * and 8).
 */
public final class Recording {
    private final SrsConnection srs;
    private final InstantSource clock;

    /** Looks by way of {@code srs}. */
    public Recording(SrsConnection srs, InstantSource clock) {
        this.srs = srs;
        this.clock = clock;
    }

    /**
     * Takes steps 0 to 4: one {@code GET /version} and, only where an SRS answers it, three {@code
     * OPTIONS}; never a login, a ping or a logout.
     *
     * @throws CallException only when it was cancelled
     */
    public LadderReport look() throws CallException {
        Optional<SettingsRefused> refused = srs.refused();
        if (refused.isPresent()) {
            return new LadderReport(clock.instant(), List.of(LadderStep.of(refused.get())));
        }
        SrsClient client = srs.client();
        var steps = new ArrayList<LadderStep>();
        Found version = client.version();
        steps.add(LadderStep.of(version));
        if (version.finding() == Finding.VERSION_KNOWN) {
            for (Preflight asked : Preflight.values()) {
                steps.add(LadderStep.of(client.preflight(asked)));
            }
        }
        return new LadderReport(clock.instant(), steps);
    }
}
