package gatehouse.console.lease;

import gatehouse.console.environments.Environment;
import gatehouse.console.systems.SignOutResult;

/** Hears what became of the session of this program when an environment was left. */
@FunctionalInterface
public interface SignOutListener {
    /** Called once for each environment that was left signed in, on the thread that left it. */
    void signedOut(Environment environment, SignOutResult end);
}
