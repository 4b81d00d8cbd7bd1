package gatehouse.console.acts;

import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The question before an environment lets writes through. */
public final class ArmDialogViewModel {
    private final Environment environment;
    private final Optional<Predicate<char[]>> proof;
    private final WriteGuardViewModel guard;
    private final LatestRequest proving;
    private final Runnable close;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /**
     * @param proof recognises the secret of whoever is signed in; where nobody is, the name of the
     *     environment is typed
     * @param close takes the question off the screen
     */
    public ArmDialogViewModel(
            Environment environment,
            Optional<Predicate<char[]>> proof,
            WriteGuardViewModel guard,
            Background background,
            Runnable close) {
        this.environment = environment;
        this.proof = proof;
        this.guard = guard;
        this.proving = new LatestRequest(background);
        this.close = close;
    }

    /** Whether something must be typed: everywhere but in the sandbox. */
    public boolean needsProof() {
        return environment.kind() != Environment.EnvironmentKind.SANDBOX;
    }

    /** Whether that is a secret, and not just the name of the environment. */
    public boolean needsSecret() {
        return needsProof() && proof.isPresent();
    }

    /** The question, with how long changes would be allowed. */
    public String title() {
        return MessageBundle.of("arm.title", WriteGuard.ARMED_FOR.toMinutes());
    }

    /** What arming means. */
    public String text() {
        return MessageBundle.of("arm.text", environment.name(), WriteGuard.ARMED_FOR.toMinutes());
    }

    /** Why it was not armed; empty when nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Arms if this is what was asked for; wipes it in any case. */
    public void arm(char[] typed) {
        trouble.set("");
        proving.ask(() -> isAllowed(typed), this::checked, this::failed);
    }

    private boolean isAllowed(char[] typed) {
        try {
            return !needsProof()
                    || proof.map(secret -> secret.test(typed))
                            .orElseGet(() -> environment.isCalled(new String(typed).strip()));
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private void checked(boolean allowed) {
        if (allowed) {
            guard.arm();
            close.run();
        } else {
            trouble.set(MessageBundle.of(needsSecret() ? "arm.wrongPassword" : "arm.wrongName"));
        }
    }

    private void failed(WorkFailure why) {
        trouble.set(FailureMessages.of(why).text());
    }

    /** Leaves the environment read-only. */
    public void cancel() {
        proving.cancel();
        close.run();
    }
}
