package gatehouse.console.environments;

import gatehouse.console.words.Words;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Latest;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Arrays;

/** The question before an environment lets writes through. */
public final class ArmViewModel {
    private final Environment environment;
    private final PortosConnection portos;
    private final GuardViewModel guard;
    private final Latest proving;
    private final Runnable close;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /**
     * @param close takes the question off the screen
     */
    public ArmViewModel(
            Environment environment,
            PortosConnection portos,
            GuardViewModel guard,
            Background background,
            Runnable close) {
        this.environment = environment;
        this.portos = portos;
        this.guard = guard;
        this.proving = new Latest(background);
        this.close = close;
    }

    /**
     * Whether the password of the sign-in is asked for once more: everywhere but in the sandbox.
     */
    public boolean needsPassword() {
        return environment.kind() != Environment.Kind.SANDBOX;
    }

    /** What arming means. */
    public String text() {
        return Words.of("arm.text", environment.name(), Guard.ARMED_FOR.toMinutes());
    }

    /** Why it was not armed; empty when nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Arms if the password is that of the sign-in; wipes it in any case. */
    public void arm(char[] password) {
        trouble.set("");
        proving.ask(() -> isAllowed(password), this::checked, this::failed);
    }

    private boolean isAllowed(char[] password) {
        try {
            return !needsPassword() || portos.isPassword(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private void checked(boolean allowed) {
        if (allowed) {
            guard.arm();
            close.run();
        } else {
            trouble.set(Words.of("arm.wrongPassword"));
        }
    }

    private void failed(Failure why) {
        trouble.set(FailureWords.of(why, "Portos").text());
    }

    /** Leaves the environment read-only. */
    public void cancel() {
        proving.cancel();
        close.run();
    }
}
