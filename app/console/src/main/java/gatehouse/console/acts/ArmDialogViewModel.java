package gatehouse.console.acts;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The question before an environment lets writes through, and for how long. Outside the sandbox the
 * person proves with the secret of the sign-in who is there; on production, and where nobody is
 * signed in, the name of the environment is typed.
 */
public final class ArmDialogViewModel {
    private final Environment environment;
    private final Optional<Predicate<char[]>> proof;
    private final WriteGuardViewModel guard;
    private final Function<Duration, ActResult<?, ?>> arming;
    private final Background background;
    private final LatestRequest proving;
    private final Runnable close;
    private final ObjectProperty<Duration> time = new SimpleObjectProperty<>(WriteGuard.USUAL_TIME);
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private boolean busy;
    private boolean cancelled;

    /**
     * @param proof recognises the secret of whoever is signed in; empty where nobody is
     * @param guard shows whether changes are allowed
     * @param arming allows them for as long as it is told, and records that; blocks
     * @param close takes the question off the screen
     */
    public ArmDialogViewModel(
            Environment environment,
            Optional<Predicate<char[]>> proof,
            WriteGuardViewModel guard,
            Function<Duration, ActResult<?, ?>> arming,
            Background background,
            Runnable close) {
        this.environment = environment;
        this.proof = proof;
        this.guard = guard;
        this.arming = arming;
        this.background = background;
        this.proving = new LatestRequest(background);
        this.close = close;
    }

    /** Whether the name of the environment must be typed. */
    public boolean needsName() {
        return switch (environment.kind()) {
            case PRODUCTION -> true;
            case TEST -> proof.isEmpty();
            case SANDBOX -> false;
        };
    }

    /** Whether the secret of the sign-in must be typed. */
    public boolean needsSecret() {
        return environment.kind() != EnvironmentKind.SANDBOX && proof.isPresent();
    }

    /** The question. */
    public String title() {
        return MessageBundle.of("arm.title", environment.name());
    }

    /** What arming means, for as long as is chosen. */
    public ObservableValue<String> text() {
        return time.map(
                chosen -> MessageBundle.of("arm.text", environment.name(), chosen.toMinutes()));
    }

    /** The times to choose from. */
    public List<Duration> times() {
        return WriteGuard.TIMES;
    }

    /** For how long. */
    public ObjectProperty<Duration> timeProperty() {
        return time;
    }

    /** The name of the environment as the person types it. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Why it was not armed; empty when nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Arms if the name and this secret are what was asked for; wipes the secret in any case. */
    public void arm(char[] secret) {
        trouble.set("");
        if (needsName() && !environment.isConfirmedBy(name.get())) {
            Arrays.fill(secret, '\0');
            trouble.set(MessageBundle.of("arm.wrongName"));
            return;
        }
        Duration chosen = time.get();
        proving.ask(() -> isProven(secret), proven -> checked(proven, chosen), this::failed);
    }

    private boolean isProven(char[] secret) {
        try {
            return !needsSecret() || proof.filter(known -> known.test(secret)).isPresent();
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private void checked(boolean proven, Duration chosen) {
        if (!proven) {
            trouble.set(MessageBundle.of("arm.wrongPassword"));
        } else if (!busy) {
            busy = true;
            background.write(() -> arming.apply(chosen), this::armed, this::failed);
        }
    }

    /** Nobody wants it any more where the dialog was left meanwhile. */
    private void armed(ActResult<?, ?> done) {
        busy = false;
        Optional<WorkFailure> failure = done.outcome().failure();
        if (failure.isPresent()) {
            String why = FailureMessages.reason(failure.get());
            trouble.set(MessageBundle.of("arm.unrecorded", why));
            return;
        }
        guard.follow();
        if (cancelled) {
            guard.lock();
        } else {
            close.run();
        }
    }

    private void failed(WorkFailure why) {
        busy = false;
        trouble.set(FailureMessages.of(why).text());
    }

    /** Leaves the environment read-only. */
    public void cancel() {
        cancelled = true;
        proving.cancel();
        close.run();
    }
}
