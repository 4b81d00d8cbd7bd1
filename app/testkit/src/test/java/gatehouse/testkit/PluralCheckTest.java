package gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class PluralCheckTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';{0,choice,0#No rows|1#1 row|1<{0} rows}",
                "'';{0,choice,1#1 row|1<{0} rows}",
                "'';{0,choice,0#|1#{1}}",
                "_sk;{0,choice,0#Nič|1#1 riadok|1<{0} riadky|4<{0} riadkov}",
                "_sk;{0,choice,1#1 riadok|2#{0} riadky|5#{0} riadkov}",
            })
    void forms_that_read_right_have_no_fault(String language, String text) throws IOException {
        write(language, text);

        assertThat(PluralCheck.faults(folder.resolve("Texts.properties"), key -> true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';{0,choice,2#{0} rows};begins to choose at 2.0",
                "'';{0,choice,0#1 row|1<{0} rows};says 1 for 0",
                "'';{0,choice,0#No row|1#{0} rows};has one form for 1 and 2",
                "'';{0,choice,1#1 row|1<{0} rows|20<{0} row};has several forms for [2, 3, 5, 21",
                "_sk;{0,choice,1#1 riadok|1<{0} riadkov};has one form for 2 and 5",
                "_sk;{0,choice,1#1 riadok|1<{0} riadky|3<{0} riadkov};several forms for [2, 3, 4]",
                "_sk;{0,choice,1#1 riadok|1<{0} riadky|5<{0} riadkov};several forms for [5, 11",
            })
    void a_form_that_reads_wrong_is_a_fault(String language, String text, String fault)
            throws IOException {
        write(language, text);

        assertThat(PluralCheck.faults(folder.resolve("Texts.properties"), key -> true))
                .anySatisfy(found -> assertThat(found).contains(": key ").contains(fault));
    }

    @Test
    void a_number_before_a_plural_that_is_counted_elsewhere_is_found() throws IOException {
        Files.writeString(
                folder.resolve("Texts.properties"),
                """
                rows=Read {0,choice,1#1 row|1<{0} rows}
                plain=It has {0} rows
                formatted=It has {0,number,integer} rows
                whole={0} of {1} rows
                word={0} is read
                other={0} columns
                """);

        assertThat(PluralCheck.uncounted(folder.resolve("Texts.properties"), key -> true))
                .containsExactly("formatted", "plain");
    }

    private void write(String language, String text) throws IOException {
        Files.writeString(folder.resolve("Texts.properties"), "other=Text\n");
        Files.writeString(folder.resolve("Texts" + language + ".properties"), "key=" + text + "\n");
    }
}
