package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Each test has a shop of its own, whose Portos is only asked as its contract allows. */
abstract class PlayedShopFixture {
    @TempDir Path home;
    PlayedShop shop;

    @BeforeEach
    final void openShop() {
        shop = PlayedShop.open(home);
    }

    @AfterEach
    final void closeShop() {
        assertThat(shop.violations()).isEmpty();
        shop.close();
    }
}
