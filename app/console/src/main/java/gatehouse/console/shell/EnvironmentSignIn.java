package gatehouse.console.shell;

import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.work.WorkFailure;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The sign-in of an environment: to the system whose places show nothing before somebody is signed
 * in.
 */
public interface EnvironmentSignIn {
    /** Who is signed in, as a person reads it; empty where nobody is. */
    String who();

    /**
     * The question who is there.
     *
     * @param why the person is asked; empty where that is plain
     * @param signedIn gets what the person must know besides, in sentences; empty where there is
     *     nothing
     * @return makes it of what takes it off the screen
     */
    Function<Runnable, SystemDialog> question(String why, Consumer<String> signedIn);

    /** Leaves that question, as it is answered; any other question stays. */
    void leaveQuestion();

    /** Reads what the places show, as somebody is signed in. */
    void begin();

    /**
     * Whether the program may sign in once more by itself, as it is a played system that did let it
     * in before.
     */
    boolean isRenewable();

    /** Signs out in the background; {@code done} is not called where no session was begun. */
    void signOut(Consumer<SignOutResult> done, Consumer<WorkFailure> failed);

    /** Runs {@code lost} when the server no longer accepts the sign-in, until the place is left. */
    void whenLost(Runnable lost);
}
