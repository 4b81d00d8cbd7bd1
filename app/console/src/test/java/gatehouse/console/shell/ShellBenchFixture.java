package gatehouse.console.shell;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** Each test has a window over a sandbox and a store. */
abstract class ShellBenchFixture {
    @TempDir Path home;
    ShellBench bench;
    ShellViewModel shell;

    @BeforeEach
    final void openBench() throws IOException {
        bench = new ShellBench(home);
        shell = bench.shell;
    }

    @AfterEach
    final void closeBench() throws IOException {
        bench.close();
    }
}
