package gatehouse.cli;

import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Each test has a home of its own, and the shop of its class, at which it changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KnownShopFixture {
    private final PlayedSystems sandbox = PlayedSystems.start(SandboxOptions.standard());
    @TempDir Path home;
    PlayedShop shop;

    @BeforeEach
    final void openHome() {
        shop = PlayedShop.at(sandbox, home);
    }

    @AfterAll
    final void closeSandbox() {
        sandbox.close();
    }
}
