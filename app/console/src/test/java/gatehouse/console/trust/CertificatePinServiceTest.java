package gatehouse.console.trust;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.ActEvents;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.KnownSchemas;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.environments.trust.PinnedCertificate;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.WorkFailure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Pinning a certificate is an act: once, recorded, and never over what has changed meanwhile. */
final class CertificatePinServiceTest {
    private static final PinnedCertificate PIN = PinnedCertificate.ofServer("a".repeat(64));
    private static final ActReason NONE = new ActReason("", "");
    private static final Environment SHOP =
            new Environment(
                    "Shop",
                    EnvironmentKind.PRODUCTION,
                    new PortosAddress("https://portos.example", "/api"));

    private Journal journal;
    private EnvironmentStore environments;
    private CertificatePinService pins;
    private HomeFolder home;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        home = HomeFolder.of(folder.resolve("home"));
        var clocks = ClockPair.system();
        journal = new Journal(home);
        environments = new EnvironmentStore(home, clocks.wall(), KnownSchemas.ALL);
        environments.add(SHOP);
        var runner =
                new ActRunner(
                        journal,
                        new RetryPolicy(_ -> {}, clocks.wall(), new SplittableRandom(1)),
                        _ -> {},
                        clocks,
                        new ActEvents(fault -> {
                            throw new AssertionError(fault);
                        }));
        pins =
                new CertificatePinService(
                        environments, runner, clocks, "tje", (_, on) -> "jana at " + on);
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    @Test
    void a_pin_is_kept_and_recorded_without_anything_being_sent() throws IOException {
        ActResult<?, ConnectionTrust> result = pin();

        assertThat(result.outcome()).isInstanceOf(ActOutcome.Done.class);
        assertThat(result.sends()).isZero();
        assertThat(kept().trust()).isEqualTo(ConnectionTrust.pinning(PIN));
        JournalEntry entry = entries().getFirst();
        assertThat(entry.act().act()).isEqualTo("environments.pin");
        assertThat(entry.act().origin().environment()).isEqualTo("Shop");
        assertThat(entry.act().origin().connection()).isEqualTo("portos");
        assertThat(entry.act().user()).isEqualTo("jana at portos");
        assertThat(entry.act().target().person()).isEqualTo("CN=till");
        assertThat(entry.completion().detail()).isEqualTo("PINNED");
    }

    @Test
    void a_pin_ends_and_that_is_recorded_too() throws IOException {
        pin();

        ActResult<?, ConnectionTrust> result = pins.unpin(SHOP, kept(), NONE);

        assertThat(result.outcome()).isInstanceOf(ActOutcome.Done.class);
        assertThat(kept().trust()).isEqualTo(ConnectionTrust.OF_THIS_COMPUTER);
        assertThat(entries())
                .extracting(entry -> entry.act().act())
                .containsExactlyInAnyOrder("environments.pin", "environments.unpin");
    }

    @Test
    void what_is_so_already_changes_and_records_nothing() throws IOException {
        assertThat(pins.unpin(SHOP, kept(), NONE).outcome())
                .isInstanceOf(ActOutcome.AlreadySo.class);
        pin();
        assertThat(pin().outcome()).isInstanceOf(ActOutcome.AlreadySo.class);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void a_connection_that_leads_elsewhere_meanwhile_is_not_pinned() throws IOException {
        ConnectionSpec seen = kept();
        Environment moved =
                SHOP.with(
                        List.of(
                                PortosAddress.SCHEMA.connection(
                                        seen.id(),
                                        seen.name(),
                                        Map.of("server", "https://other.example"))));
        environments.replace(moved);

        ActOutcome<?, ConnectionTrust> outcome =
                pins.pin(SHOP, seen, PIN, "CN=till", NONE).outcome();

        assertThat(outcome)
                .isEqualTo(
                        new ActOutcome.NotTried<>(
                                new WorkFailure.Input(
                                        "The connection has changed or was removed. Nothing was"
                                                + " changed.")));
        assertThat(kept().trust()).isEqualTo(ConnectionTrust.OF_THIS_COMPUTER);
        assertThat(entries()).isEmpty();
    }

    @Test
    void without_a_journal_nothing_is_pinned() throws IOException {
        Files.createDirectories(home.folder().resolve("journal.db"));

        ActResult<?, ConnectionTrust> result = pin();

        assertThat(result.outcome()).isInstanceOf(ActOutcome.NotTried.class);
        assertThat(kept().trust()).isEqualTo(ConnectionTrust.OF_THIS_COMPUTER);
    }

    private ActResult<?, ConnectionTrust> pin() throws IOException {
        return pins.pin(SHOP, kept(), PIN, "CN=till", NONE);
    }

    private ConnectionSpec kept() throws IOException {
        return environments.find("Shop").orElseThrow().connections().getFirst();
    }

    private List<JournalEntry> entries() throws IOException {
        return journal.list(JournalFilter.ALL, 10);
    }
}
