package gatehouse.console.journal;

import static gatehouse.console.journal.SampleActs.completion;
import static gatehouse.console.journal.SampleActs.revoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.journal.records.JournalSchema;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A journal of four acts in eight records, and what is done to its files. */
abstract class TamperedJournalFixture {
    @TempDir Path folder;
    HomeFolder home;

    @BeforeEach
    void write_four_acts_in_eight_records() throws IOException {
        home = HomeFolder.of(folder);
        write("one", "two", "three", "four");
    }

    final void assertRefused(String reason) {
        assertThatThrownBy(() -> write(reason)).isInstanceOf(JournalException.class);
    }

    /** Changes a record and puts the triggers back as they were. */
    final void tamperUnseen(String statement) throws SQLException {
        sql("DROP TRIGGER no_update");
        sql(statement);
        sql(JournalSchema.statements().get(1));
    }

    final void write(String... reasons) throws IOException {
        try (var journal = journal()) {
            for (String reason : reasons) {
                long id = journal.begin(revoke(reason)).id();
                journal.complete(id, completion(JournalOutcome.REVOKED, 204, ""));
            }
        }
    }

    final VerificationResult verify() throws IOException {
        try (var journal = journal()) {
            return journal.verify();
        }
    }

    final void assertBroken(long record, Why why) throws IOException {
        assertThat(verify()).isEqualTo(new Broken(record, why));
    }

    final void tamper(String... statements) throws SQLException {
        sql("DROP TRIGGER no_update");
        sql("DROP TRIGGER no_delete");
        for (String statement : statements) {
            sql(statement);
        }
        sql("CREATE TRIGGER no_update BEFORE UPDATE ON record BEGIN SELECT 1; END");
        sql("CREATE TRIGGER no_delete BEFORE DELETE ON record BEGIN SELECT 1; END");
    }

    final void sql(String text) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.journal());
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    final Journal journal() {
        return new Journal(home);
    }
}
