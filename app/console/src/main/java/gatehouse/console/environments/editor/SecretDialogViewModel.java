package gatehouse.console.environments.editor;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.words.MessageBundle;

import java.util.List;

/** The question for the secrets that connections need before they reach their systems. */
public final class SecretDialogViewModel {
    private final Environment environment;
    private final List<SecretNeed> needs;
    private final ConnectionSecrets secrets;
    private final Runnable then;
    private final Runnable close;

    /**
     * @param then runs when the person has answered, be it with nothing
     * @param close takes the question off the screen
     */
    public SecretDialogViewModel(
            Environment environment,
            List<SecretNeed> needs,
            ConnectionSecrets secrets,
            Runnable then,
            Runnable close) {
        this.environment = environment;
        this.needs = List.copyOf(needs);
        this.secrets = secrets;
        this.then = then;
        this.close = close;
    }

    /** Which environment. */
    public Environment environment() {
        return environment;
    }

    /** What is asked. */
    public String title() {
        return MessageBundle.of("secrets.title", environment.name());
    }

    /** What is asked for, in the order of the fields. */
    public List<SecretNeed> needs() {
        return needs;
    }

    /** Keeps a secret in memory; one that is empty is not kept. */
    public void enter(SecretNeed need, char[] typed) {
        if (typed.length > 0) {
            secrets.put(need, typed);
        }
    }

    /** Takes the question off the screen and goes on with what was entered. */
    public void proceed() {
        close.run();
        then.run();
    }
}
