package gatehouse.console.environments.editor;

import gatehouse.console.acts.ActProposal;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.network.SecretNeed;

import java.util.List;

/** What the editor of environments asks of the window around it. */
public interface EditorHost {
    /** The environment on the screen, as it was when it was opened. */
    Environment shown();

    /** Opens an environment; the one that was open is left. */
    void open(Environment environment);

    /** Asks whether to change an environment; {@code change} runs once the person has said yes. */
    void confirm(Environment environment, ChangeQuestion question, Runnable change);

    /** Asks for files. */
    FilePrompt files();

    /**
     * Asks for the secrets that connections need before they reach their systems.
     *
     * @param edited the environment of the connections, as it is called in its form
     * @param then runs when the person has answered, be it with nothing
     */
    void askSecrets(Environment edited, List<SecretNeed> needs, Runnable then);

    /**
     * Asks whether to do an act on a connection.
     *
     * @param ended is called when the dialog goes off the screen
     */
    void ask(
            Environment environment,
            ConnectionSpec connection,
            ActProposal proposal,
            Runnable ended);
}
