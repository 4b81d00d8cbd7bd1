package gatehouse.console.proof;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.testkit.VariantTable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A played Portos for many cases one after the other, renewed before its sessions run out. */
final class RenewedPlayground implements AutoCloseable {
    private final int sessions;
    private final Journal journal;
    private PortosPlayground portos;

    RenewedPlayground(Path home, int sessions) {
        this.sessions = sessions;
        this.journal = new Journal(HomeFolder.of(home));
        this.portos = new PortosPlayground(sessions);
    }

    VariantTable table() {
        return portos.control.table("portos");
    }

    void play(ProofCaller caller, Map<String, String> readings) throws Exception {
        if (portos.isOld()) {
            portos.close();
            portos = new PortosPlayground(sessions);
        }
        new LookingAfter(portos, journal, caller).goesWellUnder(readings);
    }

    @Override
    public void close() throws IOException {
        portos.close();
        journal.close();
    }
}
