package gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One drive through all stops of the tour, in a shop whose people and devices have long names, and
 * on through errors and exports: no text is cut or covered, every control has a name, and no secret
 * is seen.
 */
@SuppressWarnings("try") // JUnit takes whatever closing throws
final class TourTextTest {
    private static final String[] KINDS = {
        "password",
        "basic",
        "bearer",
        "token of portos",
        "token of srs",
        "ticket",
        "application token",
        "session key",
        "temporary key"
    };

    private static final Map<String, List<String>> WRONG = new HashMap<>();
    private static final Map<String, List<String>> SILENT = new HashMap<>();
    private static final Map<String, String> SEEN = new HashMap<>();
    private static final Map<String, String> LEFT = new HashMap<>();

    @TempDir private static Path folder;
    private static PlantedSecrets secrets;

    @BeforeAll
    static void drive() throws Exception {
        var shop = new PlantedShop(folder.resolve("portos.db"));
        secrets = shop.secrets();
        Path program = Files.createDirectory(folder.resolve("program"));
        try (var sweep = new SecretSweep();
                var drive = new TourDrive(shop, program.resolve("home"))) {
            var texts = new WrongTextCheck(drive);
            drive.go(
                    TourStop.all(drive.window(), shop.tour()),
                    stop -> {
                        sweep.look(stop);
                        texts.look(stop);
                    });
            drive.go(
                    new SecretSweepStops(drive.window().shell(), shop, program).all(), sweep::look);
            shop.learn();
            sweep.gather(drive, program);
            WRONG.putAll(texts.found());
            SILENT.putAll(texts.silent());
            SEEN.putAll(sweep.seen());
            LEFT.putAll(sweep.left());
        }
        driveOn(shop, HomeFolder.of(folder.resolve("next")));
    }

    private static void driveOn(PlantedShop shop, HomeFolder home) throws Exception {
        KilledProgram.leave(home, shop.sandbox());
        try (var drive = new TourDrive(shop, home.folder())) {
            var texts = new WrongTextCheck(drive);
            drive.go(new NextStartTourStops(drive.window().shell()).all(), texts::look);
            WRONG.putAll(texts.found());
            SILENT.putAll(texts.silent());
        }
    }

    @Test
    void no_label_and_no_button_is_cut_covered_or_outside_at_any_stop() {
        assertThat(WRONG).isEmpty();
    }

    @Test
    void every_control_has_a_role_and_a_name_and_every_cell_its_place_at_every_stop() {
        assertThat(SILENT).isEmpty();
    }

    /** Texts of twice the size leave no room for the detail in which the key is shown. */
    @Test
    @Tag("detail-in-sight")
    void no_planted_secret_is_seen_or_copied_but_where_it_was_pasted_or_asked_for() {
        assertThat(secrets.kinds()).contains(KINDS);
        assertThat(secrets.foundIn(SEEN))
                .containsExactly(
                        "session key in " + SecretSweepStops.COPIED,
                        "session key in " + SecretSweepStops.SHOWN,
                        "temporary key in temporary-key-pasted");
    }

    @Test
    void no_planted_secret_is_left_in_a_file_a_log_or_a_command() {
        assertThat(secrets.foundIn(LEFT)).isEmpty();
    }
}
