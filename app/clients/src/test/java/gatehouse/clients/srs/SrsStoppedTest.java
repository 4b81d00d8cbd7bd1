package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.SendPermit;
import gatehouse.testkit.RawServer;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.CompletableFuture;

/** What an interrupt comes to at each step (contract: SRS 8, STOPPED). */
@Timeout(120)
final class SrsStoppedTest {
    private static final RawServer.Turn LOGIN =
            SrsClientFixture.telling(SrsClientFixture.WITH_COOKIE);
    private static final RawServer.Turn EMPTY = SrsClientFixture.telling(SrsClientFixture.EMPTY);
    private static final RawServer.Turn GONE =
            SrsClientFixture.telling(SrsClientFixture.status(401));

    @Test
    void a_harmless_call_is_stopped_at_its_step() throws Exception {
        try (var srs = taking(EMPTY)) {
            assertStopped(marked(srs.client()::version), 1);
            assertStopped(marked(() -> srs.client().preflight(PreflightCheck.PING)), 4);
            assertThat(srs.server().requests()).isEmpty();
        }
    }

    @Test
    void a_preflight_that_was_sent_is_stopped_too() throws Exception {
        try (var srs = taking(SrsClientFixture.silence())) {
            SrsStepResult found =
                    interrupted(srs, 1, () -> srs.client().preflight(PreflightCheck.PING));
            assertStopped(found, 4);
            assertThat(found.exchange().method()).isEqualTo("OPTIONS");
        }
    }

    @Test
    void a_stopped_version_leaves_what_was_known_of_the_address() throws Exception {
        try (var srs = taking(LOGIN)) {
            srs.known();
            assertStopped(marked(srs.client()::version), 1);
            assertThat(login(srs).found().finding()).isEqualTo(SrsFinding.LOGIN_ACCEPTED);
        }
    }

    @Test
    void a_login_that_was_sent_is_unknown() throws Exception {
        try (var srs = taking(SrsClientFixture.silence())) {
            srs.known();
            SrsLoginResult in = interrupted(srs, 1, () -> login(srs));
            SrsClientFixture.assertLost(
                    in.found(), SrsFinding.LOGIN_UNKNOWN, SrsTransportFailure.CANCELLED);
            assertThat(in.session().uncertain()).isTrue();
            assertThat(srs.requests()).hasSize(1);
        }
    }

    @Test
    void a_login_that_was_not_sent_is_stopped_and_leaves_nothing() throws Exception {
        try (var srs = taking(EMPTY)) {
            srs.known();
            SrsLoginResult in = marked(() -> login(srs));
            assertStopped(in.found(), 5);
            assertThat(in.session()).isNull();
            assertThat(srs.requests()).isEmpty();
        }
    }

    @Test
    void a_ping_is_stopped_and_leaves_the_session() throws Exception {
        try (var srs = taking(LOGIN, EMPTY, SrsClientFixture.silence())) {
            SrsSession session = srs.session();
            assertStopped(marked(() -> srs.client().ping(session)), 6);
            assertThat(srs.client().ping(session).finding()).isEqualTo(SrsFinding.LOGGED_IN);
            assertStopped(interrupted(srs, 3, () -> srs.client().ping(session)), 7);
            assertThat(session.cookieNames()).containsExactly("SID");
        }
    }

    @Test
    void a_logout_that_was_sent_is_unknown() throws Exception {
        try (var srs = taking(LOGIN, SrsClientFixture.silence())) {
            SrsSession session = srs.session();
            SrsClientFixture.assertLost(
                    interrupted(srs, 2, () -> srs.client().logout(session, SendPermit.always())),
                    SrsFinding.LOGOUT_UNKNOWN,
                    SrsTransportFailure.CANCELLED);
        }
    }

    @Test
    void the_look_after_a_logout_answered_200_is_stopped() throws Exception {
        try (var srs = taking(LOGIN, EMPTY)) {
            SrsSession session = srs.session();
            srs.client().logout(session, SendPermit.always());
            assertStopped(marked(() -> srs.client().confirmLogout(session)), 9);
        }
    }

    @Test
    void the_look_after_a_logout_answered_401_leaves_it_unknown() throws Exception {
        try (var srs = taking(LOGIN, GONE)) {
            SrsSession session = srs.session();
            srs.client().logout(session, SendPermit.always());
            SrsClientFixture.assertLost(
                    marked(() -> srs.client().confirmLogout(session)),
                    SrsFinding.LOGOUT_UNKNOWN,
                    SrsTransportFailure.CANCELLED);
        }
    }

    private static SrsClientFixture taking(RawServer.Turn... turns) throws Exception {
        return SrsClientFixture.taking(SrsClientFixture.LONG, turns);
    }

    private static SrsLoginResult login(SrsClientFixture srs) throws Exception {
        return srs.client().login(SrsClientFixture.credentials(), false, SendPermit.always());
    }

    /** What the call comes to on a thread that was interrupted before. */
    private static <T> T marked(SrsClientFixture.Act<T> call) throws Exception {
        Thread.currentThread().interrupt();
        try {
            return call.run();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** What the call comes to when its thread is interrupted after that many requests came. */
    private static <T> T interrupted(
            SrsClientFixture srs, int requests, SrsClientFixture.Act<T> call) throws Exception {
        var result = new CompletableFuture<T>();
        Thread caller =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                result.complete(call.run());
                            } catch (Exception failed) {
                                result.completeExceptionally(failed);
                            }
                        });
        StateWaiter.holds("the call has arrived", () -> srs.requests().size() == requests);
        caller.interrupt();
        return result.get();
    }

    private static void assertStopped(SrsStepResult found, int step) {
        assertThat(found.finding()).isEqualTo(SrsFinding.STOPPED);
        assertThat(found.step()).isEqualTo(step);
    }
}
