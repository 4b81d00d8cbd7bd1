package gatehouse.console.servicelogin;

import static gatehouse.console.connections.superoffice.FakeCrm.CREATE;
import static gatehouse.console.wire.FakePortos.json;

import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.TestSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.superoffice.FakeCrm;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.wire.FakePortos.Reply;
import gatehouse.console.work.RetryPolicy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** A service over a played SuperOffice, with a journal of its own. */
abstract class ServiceLoginServiceFixture {
    static final String KEY = "canary7f3c9e2a4d5b6c8a9e1f2b3c4d";
    static final Reply OPENED =
            json(200, "{\"Key\": \"" + KEY + "\", \"LoginId\": 205, \"UserId\": 60}");
    static final ActReason WHY = new ActReason("staff cannot log in", "HELP-7");

    @TempDir Path folder;
    FakeCrm crm;
    Journal journal;
    WriteGuard guard;
    ServiceLoginService logins;

    @BeforeEach
    void open() throws IOException {
        at(FakeCrm.onsite());
    }

    @AfterEach
    void close() throws IOException {
        crm.close();
        journal.close();
    }

    final void at(FakeCrm next) throws IOException {
        if (crm != null) {
            close();
        }
        crm = next;
        journal = new Journal(HomeFolder.of(folder));
        guard = new WriteGuard(crm.clock.pair());
        guard.arm(WriteGuard.USUAL_TIME);
        logins =
                new ServiceLoginService(
                        new ActRunner(
                                journal,
                                new RetryPolicy(crm.pause, crm.clock, new SplittableRandom(1)),
                                crm.pause,
                                crm.clock.pair(),
                                StrictEvents.create()),
                        new ActOrigin("jana", "Store 12", "TEST", "superoffice"),
                        new TestSite(guard),
                        crm.connection,
                        new CreatedServiceLogins(),
                        crm.pause,
                        crm.clock);
    }

    final void opened() {
        crm.on(CREATE, OPENED);
        open(logins);
    }

    static ActResult<LoginOpening, OpenedLogin> open(ServiceLoginService logins) {
        return logins.create(new LoginOpening("192.0.2.7", List.of()), WHY);
    }

    final JournalEntry entry() throws IOException {
        return journal.list(JournalFilter.ALL, 1).getFirst();
    }
}
