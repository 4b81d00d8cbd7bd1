package gatehouse.console.shell;

import static gatehouse.console.shell.ShellBench.NOW;
import static gatehouse.console.shell.ShellBench.TILL;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.nearby.NearbySection;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the detail of a session tells beside its facts. */
@Timeout(180)
class NearbySessionsTest extends ShellBenchFixture {
    private static final Session ELSEWHERE = session("else", "12", "P02", NOW.minusSeconds(7200));
    private static final Session OTHER = session("other", "999", "P01", NOW.minusSeconds(60));
    private static final Session NEW = session("new", "12", "P01", NOW.minusSeconds(30));

    private PortosViewModels portos;

    @Test
    void the_other_sessions_of_the_person_are_named_and_lead_there() {
        lists(TILL, ELSEWHERE);
        look(TILL);

        NearbySection others = section("Other sessions of this person (1)");
        assertThat(others.lines().getFirst().text()).isEqualTo("P02, used 2 h ago");
        others.lines().getFirst().go().orElseThrow().run();

        assertThat(portos.sessions().selectedProperty().get()).isEqualTo("else");
    }

    @Test
    void who_else_is_on_the_till_is_named() {
        lists(TILL, OTHER);
        look(TILL);

        assertThat(section("Others on this till or device (1)").lines().getFirst().text())
                .isEqualTo("999, used 1 min ago");
    }

    @Test
    void who_left_the_till_since_the_person_looked_is_named_too() {
        lists(TILL, OTHER);
        lists(TILL);
        look(TILL);

        assertThat(section("Others on this till or device (1)").lines().getFirst().text())
                .isEqualTo("999, ended since you looked");
    }

    @Test
    void a_new_session_of_the_person_on_the_same_till_is_a_return() {
        lists(TILL);
        lists(NEW);
        look(NEW);

        assertThat(section("Back since").lines().getFirst().text())
                .isEqualTo("21 Nov 2026, 14:02:52 Z, with a new session");
    }

    @Test
    void the_journal_tells_of_this_id_and_of_this_till_today() throws Exception {
        write(TILL.sessionId(), "Jana (12)", NOW.minusSeconds(600));
        write("another", "Majiteľ (999)", NOW.minusSeconds(300));
        write("yesterday", "Majiteľ (999)", NOW.minus(Duration.ofDays(1)));
        lists(TILL);
        look(TILL);

        assertThat(section("This session in the journal (1)").lines().getFirst().text())
                .isEqualTo("13:53:22 Revoke session: Jana (12), unknown, not completed");
        assertThat(section("This till or device in the journal today (1)").lines())
                .hasSize(1)
                .allMatch(line -> line.text().contains("Majiteľ (999)"));
    }

    private void lists(Session... sessions) {
        bench.played.on("GET", "/api/sessions", json(200, page(sessions)));
        for (Session one : sessions) {
            bench.played.on("GET", "/api/sessions/" + one.sessionId(), json(200, json(one)));
        }
        if (portos == null) {
            bench.shell.go(Environment.SANDBOX);
            bench.ui.until(() ->
                    bench.shell.environmentProperty().get() instanceof EnvironmentState.Ready);
            portos = PortosViewModels.of(bench.shell.open().orElseThrow());
            portos.sessions().open();
        } else {
            portos.sessions().read();
        }
        bench.ui.until(() ->
                portos.sessions().view().size() == sessions.length
                        && portos.sessions().headlineProperty().get().verdict().equals("complete"));
    }

    private void look(Session session) {
        portos.sessions().select(session.sessionId());
    }

    private NearbySection section(String title) {
        bench.ui.until(() -> find(title).isPresent());
        return find(title).orElseThrow();
    }

    private Optional<NearbySection> find(String title) {
        List<NearbySection> all = portos.nearby().sectionsProperty().get();
        return all.stream().filter(one -> one.title().equals(title)).findFirst();
    }

    private void write(String id, String person, Instant at) throws Exception {
        bench.journal.begin(
                new ActRecord(
                        at,
                        new ActOrigin("jana", "Sandbox", "sandbox", "portos"),
                        "",
                        null,
                        "sessions.revoke",
                        new ActTarget(id, person, "P01"),
                        new ActReason("", "Till hangs", ""),
                        Map.of()));
    }

    private static Session session(String id, String user, String device, Instant lastUse) {
        return new Session(
                id,
                user,
                device,
                "CashRegister",
                "Bearer",
                lastUse,
                NOW.plusSeconds(3600),
                lastUse,
                1L);
    }
}
