package gatehouse.console.acts;

import java.time.Duration;
import java.util.Optional;

/** The open connection that acts are done over, as far as the runner must know it. */
public interface ActSite {
    /** The guard of its environment. */
    WriteGuard guard();

    /** Who is signed in, in words without a secret; empty where nobody is. */
    String signedInUser();

    /** How far the server's clock is ahead of this computer's; empty before the first answer. */
    Optional<Duration> clockOffset();

    /** Keeps the connection open until it is closed, whoever else leaves it meanwhile. */
    ActHold hold();
}
