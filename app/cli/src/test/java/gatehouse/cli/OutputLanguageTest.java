package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Which results are written for programs. */
class OutputLanguageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sessions list -o json",
                "-o JSONL sessions list",
                "sessions list -ocsv",
                "sessions list --output=json",
                "sessions list --output csv",
                "sessions list -o=json"
            })
    void json_and_csv_are_for_programs(String args) {
        assertThat(OutputLanguage.isForPrograms(List.of(args.split(" ")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sessions list",
                "sessions list -o table",
                "sessions list -o",
                "journal export journal.json",
                "sessions list --filter json"
            })
    void tables_are_for_people(String args) {
        assertThat(OutputLanguage.isForPrograms(List.of(args.split(" ")))).isFalse();
    }
}
