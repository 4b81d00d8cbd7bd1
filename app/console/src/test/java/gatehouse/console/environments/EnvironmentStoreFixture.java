package gatehouse.console.environments;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.environments.Environment.EnvironmentKind;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** A store of environments in a home of its own, with an environment to be kept. */
abstract class EnvironmentStoreFixture {
    static final PortosAddress TILLS = new PortosAddress("http://10.0.0.7:3000", "/api");
    static final Environment STORE =
            new Environment(
                    "Store 12",
                    EnvironmentKind.PRODUCTION,
                    TILLS,
                    new SuperOfficeAddress("https://so.example/cust1"),
                    new SrsAddress("https://srs.example", "https://apps.example"));

    @TempDir Path folder;
    final InstantSource clock = InstantSource.fixed(Instant.parse("2026-05-06T07:08:09.010Z"));
    HomeFolder home;
    EnvironmentStore environments;

    @BeforeEach
    void start() {
        home = HomeFolder.of(folder.resolve("home"));
        environments = new EnvironmentStore(home, clock, KnownSchemas.ALL);
    }

    final EnvironmentStore again() {
        return new EnvironmentStore(home, clock, KnownSchemas.ALL);
    }

    List<String> names() throws IOException {
        return environments.list().stream().map(Environment::name).toList();
    }

    void write(String text) throws IOException {
        home.create();
        Files.writeString(home.environments(), text);
    }

    List<Path> asides() throws IOException {
        return kept(".broken-");
    }

    List<Path> kept(String why) throws IOException {
        try (Stream<Path> files = Files.list(home.folder())) {
            return files.filter(file -> file.toString().contains(why)).toList();
        }
    }

    static Environment renamed(Environment e, String name) {
        return new Environment(
                e.id(),
                name,
                e.kind(),
                e.colour(),
                e.note(),
                e.unshared(),
                e.defaults(),
                e.connections());
    }
}
