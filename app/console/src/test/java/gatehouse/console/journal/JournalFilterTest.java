package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.AT;
import static gatehouse.console.journal.SampleActs.SESSION;
import static gatehouse.console.journal.SampleActs.completion;
import static gatehouse.console.journal.SampleActs.revoke;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.filter.FilterResult;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalFilterTest {
    @TempDir static Path folder;
    private Journal journal;
    private JournalEntry revoked;
    private JournalEntry created;

    @BeforeAll
    void open() throws IOException {
        journal = new Journal(HomeFolder.of(folder));
        JournalEntry begun = journal.begin(revoke("PŘEPÁŽKA stuck"));
        journal.complete(begun.id(), completion(JournalOutcome.ALREADY_GONE, 404, "gone"));
        revoked = journal.find(begun.id()).orElseThrow();
        created =
                journal.begin(
                        new ActRecord(
                                AT.plusSeconds(50),
                                new ActOrigin("petr", "Head office", "test", "superoffice"),
                                "",
                                null,
                                "login.create",
                                new ActTarget("", "", ""),
                                new ActReason("run-2", "till report", ""),
                                Map.of()));
    }

    @AfterAll
    void close() throws IOException {
        journal.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operator:JANA",
                "person:\"majitel (999)\"",
                "person:*(999)",
                "device:p01",
                "dev:P*",
                "target:" + SESSION,
                "target:soZI*",
                "environment:\"Store 12\"",
                "env:store*",
                "act:sessions.revoke",
                "act:sessions.*",
                "outcome:alreadyGone",
                "outcome:ALREADYGONE",
                "ticket:inc-7",
                "run:run-1",
                "reason:stuck",
                "reason:\"prepazka st\"",
                "time>30s",
                "time<2026-05-06T07:08:30",
                "-outcome:unknown",
                "sessions.revoke",
                "already_gone",
                "2026-05-06T07:08:09",
                SESSION,
                "jana gone production"
            })
    void each_of_these_finds_the_revoke_alone(String text) throws IOException {
        assertThat(shown(text)).containsExactly(revoked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operator:petr",
                "-person:*(999)",
                "act:login.create",
                "outcome:unknown",
                "time<30s",
                "time>2026-05-06T07:08:30",
                "reason:till -reason:stuck",
                "superoffice"
            })
    void each_of_these_finds_the_other_alone(String text) throws IOException {
        assertThat(shown(text)).containsExactly(created);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operator:jan",
                "target:soZI",
                "ticket:INC",
                "run:run",
                "device:P",
                "nobody"
            })
    void a_field_other_than_the_reason_asks_for_the_whole_text(String text) throws IOException {
        assertThat(shown(text)).isEmpty();
    }

    @Test
    void no_term_shows_everything_newest_first() throws IOException {
        assertThat(shown("  ")).containsExactly(created, revoked);
        assertThat(journal.list(JournalFilter.ofRun("run-2"), 9)).containsExactly(created);
    }

    @Test
    void dates_are_those_of_the_reader() throws IOException {
        JournalFilter filter =
                parsed(
                        JournalFilter.parse(
                                "time<2026-05-06T09:08:30",
                                ZoneId.of("Europe/Bratislava"),
                                InstantSource.fixed(Instant.EPOCH)));

        assertThat(journal.list(filter, 9)).containsExactly(revoked);
    }

    @Test
    void a_fault_names_the_fields_of_the_journal() {
        var wrong =
                (FilterResult.Wrong<JournalFilter>)
                        JournalFilter.parse("a user:1", ZoneId.of("UTC"), InstantSource.fixed(AT));

        assertThat(wrong.fault().at()).isEqualTo(2);
        assertThat(wrong.fault().sentence())
                .isEqualTo(
                        "There is no field “user”. The fields are time< time> operator: person:"
                                + " device: target: environment: act: outcome: ticket: run:"
                                + " reason:.");
    }

    private List<JournalEntry> shown(String text) throws IOException {
        return journal.list(SampleActs.filter(text), 9);
    }

    private static JournalFilter parsed(FilterResult<JournalFilter> result) {
        return ((FilterResult.Parsed<JournalFilter>) result).filter();
    }
}
