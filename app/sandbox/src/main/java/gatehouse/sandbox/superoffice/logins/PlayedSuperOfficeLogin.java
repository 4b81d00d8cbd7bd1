package gatehouse.sandbox.superoffice.logins;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * A row of the {@code login} table (contract: SuperOffice 4.3); the columns that the sandbox never
 * fills are left out.
 */
public record PlayedSuperOfficeLogin(
        int id,
        int userId,
        String sessionKey,
        @Nullable String remoteAddr,
        Instant loggedIn,
        Instant idle,
        Status status,
        int origin) {

    /** How a session stands, with the number on record. */
    public enum Status {
        LOGGED_IN(1),
        LOGGED_OUT(2),
        TIMED_OUT(3),
        KICKED(4);

        private final int number;

        Status(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    public boolean isAlive() {
        return status == Status.LOGGED_IN;
    }

    PlayedSuperOfficeLogin used(Instant now) {
        return new PlayedSuperOfficeLogin(
                id, userId, sessionKey, remoteAddr, loggedIn, now, status, origin);
    }

    PlayedSuperOfficeLogin ended(Status how) {
        return new PlayedSuperOfficeLogin(
                id, userId, sessionKey, remoteAddr, loggedIn, idle, how, origin);
    }

    PlayedSuperOfficeLogin moved(Duration by) {
        return new PlayedSuperOfficeLogin(
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
