package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.testkit.PluralCheck;
import gatehouse.testkit.TranslationCheck;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Each translation beside the English texts of the terminal says the same. */
final class TerminalTranslationsTest {
    private static final Path ENGLISH =
            Path.of("src/main/resources/gatehouse/cli/Terminal.properties");
    private static final String HELP = "# Part two";

    @Test
    void every_translation_has_the_keys_places_and_machine_words_of_english() throws IOException {
        Set<String> help = keysOfTheHelp();

        assertThat(TerminalMessages.bundle().keySet()).containsAll(help);
        assertThat(TranslationCheck.faults(ENGLISH, key -> !help.contains(key))).isEmpty();
    }

    @Test
    void what_is_counted_reads_right_for_every_count_in_every_language() throws IOException {
        Set<String> help = keysOfTheHelp();

        assertThat(PluralCheck.faults(ENGLISH, key -> !help.contains(key))).isEmpty();
        assertThat(PluralCheck.uncounted(ENGLISH, key -> !help.contains(key))).isEmpty();
    }

    /** The help is read by picocli, and has no places. */
    private static Set<String> keysOfTheHelp() throws IOException {
        return Files.readString(ENGLISH)
                .lines()
                .dropWhile(line -> !line.startsWith(HELP))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());
    }
}
