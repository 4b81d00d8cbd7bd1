package gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class TranslationCheckTest {
    private static final String ROWS = "{0,choice,0#No rows|1#1 row|1<{0} rows}";
    private static final String RADY = "{0,choice,0#Nič|1#1 riadok|1<{0} riadky|4<{0} riadkov}";

    @TempDir private Path folder;

    @Test
    void a_translation_that_says_the_same_has_no_fault() throws IOException {
        assertThat(faults(ROWS + " of {1}", RADY + " z {1}")).isEmpty();
        assertThat(
                        faults(
                                "\u201cgatehouse journal list\u201d: {0}",
                                "\u201egatehouse journal list\u201c: {0}"))
                .isEmpty();
        assertThat(faults("PRODUCTION", "PRODUKCIA")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Read {0}; Čítať; has the places [], English [0]",
                "Read {0}; Čítať {1}; has the places [1], English [0]",
                "Read {0}; Čítať {0} {0}; writes {0} more often than English",
                "Read {0}; {0,choice,1#raz|1<viackrát}; takes {0} for a number",
                "Read {0}; Čítať {0; is no pattern",
                "Read {0}; Čítať {0,choice,raz}; is no pattern",
                "Read {0,number}; {0,choice,1#1 raz|1<{0 ráz}; is no pattern",
                "It is; D'accord; has an apostrophe that is not written twice",
                "{0,choice,1#a row|1<rows}; riadky {0,number}; has no choice by {0}",
                "{0,choice,1#1 row|1<{0} rows}; {0,choice,1#1 riadok|1<{0} riadkov}; [1, 2, 5] by"
                        + " {0}",
                "{0,choice,0#No|1#1 row}; {0,choice,1#1 riadok|1<{0} riadky|4<{0} riadkov}; no form"
                        + " for 0",
                "{0,number} rows; {0,choice,1#1 riadok|1<{0} riadky}; [1, 2, 5] by {0}",
                "Add --yes; Pridajte --ano; lacks [--yes]",
                "Add -e NAME; Pridajte -e MENO; lacks [-e NAME]",
                "a .csv file; súbor .tsv; lacks [.csv]",
                "Set GATEHOUSE_HOME; Nastavte domov; lacks [GATEHOUSE_HOME]",
                "\"gatehouse journal list\"; \"gatehouse denník\"; lacks [gatehouse journal list]",
                "Read.; Čítať; ends with another blank or mark",
            })
    void a_fault_is_said_with_its_key(String english, String slovak, String fault)
            throws IOException {
        assertThat(faults(english, slovak))
                .singleElement()
                .asString()
                .startsWith("Texts_sk.properties: key ")
                .contains(fault);
    }

    @Test
    void keys_are_the_same_in_both() throws IOException {
        List<String> faults = write("a=A\nb=B\n", "a=A\na=A\nc=C\n", "");

        assertThat(faults)
                .containsExactly(
                        "Texts_sk.properties: a is there twice",
                        "Texts_sk.properties: c is not in Texts.properties",
                        "Texts_sk.properties: b is missing");
    }

    @Test
    void a_translation_under_way_may_lack_texts() throws IOException {
        assertThat(write("a=A\nb=B\n", "a=A\n", "# Under way: the rest is English\n")).isEmpty();
    }

    @Test
    void only_patterns_are_compared_as_patterns() throws IOException {
        Files.writeString(folder.resolve("Texts.properties"), "help=It's {0\n");
        Files.writeString(folder.resolve("Texts_sk.properties"), "help=Je to {0\n");

        assertThat(TranslationCheck.faults(folder.resolve("Texts.properties"), key -> false))
                .isEmpty();
    }

    @Test
    void a_language_that_is_not_listed_counts_as_english_does() throws IOException {
        Path english = folder.resolve("Texts.properties");
        Files.writeString(english, "rows=" + ROWS + "\n");
        Files.writeString(
                folder.resolve("Texts_de.properties"),
                "rows={0,choice,0#Nichts|1#1 Zeile|1<{0} Zeilen}\n");

        assertThat(TranslationCheck.faults(english, key -> true)).isEmpty();
    }

    @Test
    void labels_that_became_much_longer_are_listed() throws IOException {
        write("save=Save\ntext=It is saved.\n", "save=Uložiť všetko\ntext=Uložené je to.\n", "");

        assertThat(TranslationCheck.longLabels(folder.resolve("Texts.properties")))
                .containsExactly("Texts_sk.properties: save=Uložiť všetko");
    }

    private List<String> faults(String english, String slovak) throws IOException {
        return write("key=" + english + "\n", "key=" + slovak + "\n", "");
    }

    private List<String> write(String english, String slovak, String head) throws IOException {
        Path texts = folder.resolve("Texts.properties");
        Files.writeString(texts, english);
        Files.writeString(folder.resolve("Texts_sk.properties"), head + slovak);
        return TranslationCheck.faults(texts, key -> true);
    }
}
