package gatehouse.console.environments;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;

import gatehouse.console.wire.FakePortos;
import gatehouse.console.work.Background;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.Ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A connection to a Portos at the socket, and what the sign-in and the guard need beside it. */
final class PortosBench implements AutoCloseable {
    final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    final Ui ui = new Ui();
    final Background background = ui.background();
    final FakePortos server = new FakePortos();
    final PortosConnection portos = new PortosConnection(server.settings(), clock);
    final Environment environment =
            new Environment(
                    "Store 12",
                    Environment.Kind.PRODUCTION,
                    new Environment.Portos(server.server(), "/api"));
    final KnownDevices devices;

    PortosBench(Path folder) throws IOException {
        devices = new KnownDevices(new Preferences(Home.of(folder), clock));
        server.on("GET", "/api/sessions", json(200, page()));
    }

    @Override
    public void close() throws IOException {
        background.close();
        portos.close();
        server.close();
    }
}
