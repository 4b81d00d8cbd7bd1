package gatehouse.sandbox.superoffice;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * A row of the {@code login} table (contract: SuperOffice 4.3); the columns that the sandbox never
 * fills are left out.
 */
record Login(
        int id,
        int userId,
        String sessionKey,
        @Nullable String remoteAddr,
        Instant loggedIn,
        Instant idle,
        Status status,
        int origin) {

    /** How a session stands, with the number on record. */
    enum Status {
        LOGGED_IN(1),
        LOGGED_OUT(2),
        TIMED_OUT(3),
        KICKED(4);

        private final int number;

        Status(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    boolean isAlive() {
        return status == Status.LOGGED_IN;
    }

    Login used(Instant now) {
        return new Login(id, userId, sessionKey, remoteAddr, loggedIn, now, status, origin);
    }

    Login ended(Status how) {
        return new Login(id, userId, sessionKey, remoteAddr, loggedIn, idle, how, origin);
    }

    Login moved(Duration by) {
        return new Login(
                id,
                userId,
                sessionKey,
                remoteAddr,
                loggedIn.plus(by),
                idle.plus(by),
                status,
                origin);
    }

    /** Names the row, never its key. */
    @Override
    public String toString() {
        return "login " + id + " (" + status.number() + ")";
    }
}
