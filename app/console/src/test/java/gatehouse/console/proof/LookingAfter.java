package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.portos.Session;
import gatehouse.console.acts.ActDialogState;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ResultWords;
import gatehouse.console.journal.Journal;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.wire.KeptExchanges;
import gatehouse.console.words.TimeFormat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One person's work from the sign-in to the revoke, each step held against what is true. */
final class LookingAfter {
    private static final Duration A_SHORT_SESSION = Duration.ofMinutes(31);
    private static final Duration BEYOND_THE_DOUBT_ABOUT_TIME = Duration.ofSeconds(2);
    private static final Duration BEYOND_ANY_RATE = Duration.ofSeconds(11);
    private static final String DELETES = "DELETE /sessions/{id}";

    private final PortosPlayground portos;
    private final Journal journal;
    private final ProofCaller caller;

    LookingAfter(PortosPlayground portos, Journal journal, ProofCaller caller) {
        this.portos = portos;
        this.journal = journal;
        this.caller = caller;
    }

    void goesWellUnder(Map<String, String> readings) throws Exception {
        portos.as(readings);
        String takenOver = portos.begin("110", "P07");
        portos.begin("111", "P07");
        portos.begin("112", "BackOffice");
        portos.pass(BEYOND_THE_DOUBT_ABOUT_TIME);
        if (readings.containsKey("portos.session-length")) {
            portos.pass(A_SHORT_SESSION);
        }
        String target = portos.begin(caller.user, "BackOffice");
        String raced = portos.begin(caller.user, "BackOffice");
        String twin = portos.begin(caller.user, "BackOffice");
        try (var window = new WindowlessConsole(portos, journal, CallLimits.standard())) {
            Set<String> own = signIn(window);
            var mine = new TreeSet<>(List.of(target, raced, twin));
            mine.addAll(own);
            switch (read(window, mine, own)) {
                case SessionListState.Shown(SessionListReading read) -> {
                    assertThat(isOnItsList(takenOver, read))
                            .isLessThanOrEqualTo(isListedExpired() ? 1 : 0);
                    if (isEverySessionPerhapsOwn()) {
                        assertIsNotOffered(window, target);
                    } else if (read.isComplete() || areListed(read, target, raced)) {
                        revoke(window, target);
                        revokeWhileItEnds(window, raced);
                    }
                    assertThat(portos.control.alive()).contains(twin);
                }
                case SessionListState other -> {
                    assertThat(isListRefused()).as(other.toString()).isTrue();
                    assertThat(window.list.noticeProperty().get().title())
                            .isEqualTo("Portos answered 403: this user may not do that.");
                }
            }
            assertThat(portos.control.violations()).isEmpty();
            assertThat(window.ui.bugs()).isEmpty();
            assertThat(window.told()).allSatisfy(SecretCanaries::assertNoSecretIn);
            assertThat(window.told()).noneMatch(text -> text.contains(target));
            assertThat(window.told()).noneMatch(text -> text.contains(portos.access().secret()));
        }
    }

    /** Signs in; where no seat is left that is told, and one is made free. */
    private Set<String> signIn(WindowlessConsole window) throws CallException {
        Set<String> before = portos.control.alive();
        try {
            window.signIn(caller);
        } catch (CallException refused) {
            assertThat(portos.reading("seat-limit")).isNotEmpty();
            assertThat(refused.failure())
                    .isInstanceOfSatisfying(
                            CallFailure.Refused.class,
                            why -> assertThat(why.problem().status()).isEqualTo(403));
            assertThat(window.connection.signedIn()).isEmpty();
            portos.control.choose(Map.of("portos.seat-limit", "off"));
            window.signIn(caller);
        }
        var begun = new TreeSet<>(portos.control.alive());
        begun.removeAll(before);
        if (caller != ProofCaller.KEY) {
            assertThat(begun).hasSize(1);
        }
        return begun;
    }

    private SessionListState read(WindowlessConsole window, Set<String> mine, Set<String> own)
            throws Exception {
        Set<String> before = portos.control.alive();
        SessionListState state = window.read();
        Set<String> after = portos.control.alive();
        if (!(state instanceof SessionListState.Shown(SessionListReading read))) {
            return state;
        }
        Set<String> listed = WindowlessConsole.ids(read);
        var livedThrough = new TreeSet<>(portos.offered(before, caller, mine));
        livedThrough.retainAll(after);
        String verdict = window.list.headlineProperty().get().verdict();
        if (read.isComplete()) {
            assertThat(listed).containsAll(livedThrough);
            assertThat(verdict).isEqualTo("complete");
        } else {
            assertThat(mayBeIncomplete()).as(verdict).isTrue();
            assertThat(verdict).contains("incomplete");
        }
        for (String id : listed) {
            if (!before.contains(id) && !after.contains(id)) {
                assertIsToldAsExpired(window, id);
            }
        }
        if (read.isComplete()) {
            if (!isEachCallASession()) {
                assertThat(window.sessions.count()).isEqualTo(read.total().orElseThrow());
            }
            assertThat(listed)
                    .filteredOn(id -> window.ownershipOf(id) != SessionOwnership.NO)
                    .containsExactlyInAnyOrderElementsOf(perhapsOwn(read, own));
        }
        return state;
    }

    /** Of a key, every session that is not of a login may be its own. */
    private Set<String> perhapsOwn(SessionListReading read, Set<String> own) {
        if (caller != ProofCaller.KEY) {
            return own;
        }
        var signed = new TreeSet<String>();
        for (int row = 0; row < read.table().size(); row++) {
            if (!read.table().session(row).authenticationType().equals("Bearer")) {
                signed.add(read.table().sessionId(row));
            }
        }
        return signed;
    }

    /** A list that says that it is incomplete may lack any session. */
    private static boolean areListed(SessionListReading read, String... ids) {
        return Stream.of(ids).allMatch(id -> isOnItsList(id, read) == 1);
    }

    private boolean isEachCallASession() {
        return caller == ProofCaller.KEY && !portos.reading("hmac-sessions").isEmpty();
    }

    /** An unknown way of signing in may be that of the key. */
    private boolean isEverySessionPerhapsOwn() {
        return caller == ProofCaller.KEY && !portos.reading("odd-enums").isEmpty();
    }

    private static void assertIsNotOffered(WindowlessConsole window, String target) {
        window.look(target);
        assertThat(window.detail.revocable()).isEmpty();
        assertThat(window.detail.obstacle().getValue()).contains("may be the session");
    }

    private void assertIsToldAsExpired(WindowlessConsole window, String id) {
        assertThat(isListedExpired()).as("a session that does not live is listed").isTrue();
        Session dead = window.list.session(id).orElseThrow();
        assertThat(TimeFormat.until(dead.expiresAt(), window.list.contextProperty().get().now()))
                .isEqualTo(portos.reading("times").isEmpty() ? "expired" : "unknown");
    }

    private void revoke(WindowlessConsole window, String target) throws Exception {
        portos.pass(BEYOND_ANY_RATE);
        assertThat(window.look(target)).isInstanceOf(SessionDetailState.Shown.class);
        Session seen = window.detail.revocable().orElseThrow();
        int deletes = portos.control.calls(DELETES);
        Set<String> before = portos.control.alive();

        ActResult<?, ?> done = window.revoke(window.ask(seen));

        assertThat(ResultWords.outcome(done)).isEqualTo("REVOKED");
        assertThat(done.noted()).isTrue();
        assertThat(portos.control.calls(DELETES)).isEqualTo(deletes + 1);
        assertThat(endedSince(before)).containsExactly(target);
        ActDialogViewModel again = window.ask(seen);
        assertThat(again.stateProperty().get()).isInstanceOf(ActDialogState.Over.class);
        again.press();
        assertThat(portos.control.calls(DELETES)).isEqualTo(deletes + 1);
    }

    /** Somebody else ends the session after the last look and before the {@code DELETE}. */
    private void revokeWhileItEnds(WindowlessConsole window, String target) {
        portos.pass(BEYOND_ANY_RATE);
        window.look(target);
        ActDialogViewModel asked = window.ask(window.detail.revocable().orElseThrow());
        int deletes = portos.control.calls(DELETES);
        Set<String> before = portos.control.alive();
        KeptExchanges wire = window.wire;
        var ending =
                wire.listen(() -> {
                    if (isLook(wire.newestFirst().getFirst())) {
                        portos.control.end(target);
                    }
                });

        ActResult<?, ?> done = window.revoke(asked);

        ending.unsubscribe();
        assertThat(ResultWords.outcome(done))
                .isEqualTo(portos.reading("delete-missing").isEmpty() ? "ALREADY_GONE" : "REVOKED");
        assertThat(portos.control.calls(DELETES)).isEqualTo(deletes + 1);
        assertThat(endedSince(before)).containsExactly(target);
    }

    /** Whether it is a look at one session; other calls may end meanwhile. */
    private static boolean isLook(Exchange call) {
        return call.status() == 200 && call.url().contains("/sessions/");
    }

    private Set<String> endedSince(Set<String> before) {
        var ended = new TreeSet<>(before);
        ended.removeAll(portos.control.alive());
        ended.removeIf(portos::hasRunOut);
        return ended;
    }

    private static int isOnItsList(String id, SessionListReading read) {
        return read.table().find(id) < 0 ? 0 : 1;
    }

    private boolean isListRefused() {
        return portos.reading("list-access").equals("admin-403") && caller == ProofCaller.CLERK;
    }

    private boolean isListedExpired() {
        return !portos.reading("takeover").isEmpty()
                || !portos.reading("expired-sessions").isEmpty();
    }

    /** An order that changes with each page, or a server that refuses to be asked so often. */
    private boolean mayBeIncomplete() {
        boolean unsorted = portos.reading("sort-keys").equals("none");
        return (unsorted && portos.reading("default-order").equals("shuffled"))
                || (!portos.reading("rate-limit").isEmpty()
                        && !portos.reading("take-max").isEmpty());
    }
}
