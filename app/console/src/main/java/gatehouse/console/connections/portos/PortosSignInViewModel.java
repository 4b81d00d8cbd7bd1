package gatehouse.console.connections.portos;

import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.WorkFailure;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/** The sign-in to an environment's Portos by password or by API key; sent once for each press. */
public final class PortosSignInViewModel {
    private static final Duration CLOCK_NAMED = Duration.ofMinutes(2);

    private final Environment environment;
    private final PortosSignInService service;
    private final Background background;
    private final Consumer<PortosSignInAnswer> signedIn;
    private final Runnable close;
    private final BooleanProperty byKey = new SimpleBooleanProperty();
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty device = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final BooleanBinding possible;
    private final ObservableValue<String> warning;
    private String hint = "";

    /**
     * @param signedIn gets the answer of a sign-in that worked
     * @param close takes the question off the screen
     */
    public PortosSignInViewModel(
            Environment environment,
            PortosSignInService service,
            Background background,
            Consumer<PortosSignInAnswer> signedIn,
            Runnable close) {
        this.environment = environment;
        this.service = service;
        this.background = background;
        this.signedIn = signedIn;
        this.close = close;
        this.possible =
                Bindings.createBooleanBinding(
                        () -> !busy.get() && isWhole(), busy, byKey, key, user, device);
        this.warning = byKey.flatMap(yes -> device.map(now -> yes ? "" : service.warning(now)));
        key.set(service.lastKey());
        byKey.set(!key.get().isEmpty());
        user.set(service.lastUser());
        device.set(service.lastDevice());
    }

    /** Whether an API key is used instead of a user. */
    public BooleanProperty byKeyProperty() {
        return byKey;
    }

    /** The public half of the API key. */
    public StringProperty keyProperty() {
        return key;
    }

    /** Login name, often digits. */
    public StringProperty userProperty() {
        return user;
    }

    /** Name of the device to sign in to. */
    public StringProperty deviceProperty() {
        return device;
    }

    /** Whether the password can be read on the network. */
    public boolean isPlainHttp() {
        return environment.plainHttp();
    }

    /** What signing in to this device may do to a till; empty where it does nothing. */
    public ObservableValue<String> warning() {
        return warning;
    }

    /** Whether the answer is waited for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last try did not work; empty when nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether there is enough to try. */
    public BooleanBinding possible() {
        return possible;
    }

    /** Says what to enter; empty where only the person knows. */
    public String hint() {
        return hint;
    }

    /** Says who may sign in to the played Portos; its password is no secret. */
    public void offer(EmbeddedSandbox.SandboxUser played) {
        hint = MessageBundle.of("signIn.played", played.name(), played.password(), played.device());
    }

    /** Says why the person is asked, until the first try. */
    public void because(String why) {
        trouble.set(why);
    }

    /**
     * Sends one sign-in; takes the password or the secret over and wipes it. A second press sends
     * nothing.
     */
    public void signIn(char[] password) {
        if (!possible.get()) {
            Arrays.fill(password, '\0');
            return;
        }
        busy.set(true);
        trouble.set("");
        if (byKey.get()) {
            String with = key.get().strip();
            background.write(
                    () -> service.useKey(with, password),
                    caller -> answered(new PortosSignInAnswer(caller, true)),
                    this::keyFailed);
        } else {
            String as = user.get().strip();
            String to = device.get().strip();
            background.write(() -> service.signIn(as, password, to), this::answered, this::failed);
        }
    }

    private boolean isWhole() {
        return byKey.get()
                ? !key.get().isBlank()
                : !user.get().isBlank() && !device.get().isBlank();
    }

    private void answered(ActResult<PortosSignIn, PortosSignInResult> result) {
        if (result.outcome()
                instanceof ActOutcome.Done<PortosSignIn, PortosSignInResult>(var answer, _)) {
            answered(PortosSignInAnswer.login(answer.orElseThrow(), result.noted()));
            return;
        }
        failed(result.outcome().failure().orElseThrow());
        trouble.set(
                trouble.get() + (result.noted() ? "" : " " + MessageBundle.of("act.notRecorded")));
    }

    /** Leaves without signing in. */
    public void cancel() {
        close.run();
    }

    private void answered(PortosSignInAnswer answer) {
        busy.set(false);
        close.run();
        signedIn.accept(answer);
    }

    /** A signed call is refused for a clock that is off, too (contract: Portos 10, rule 11). */
    private void keyFailed(WorkFailure why) {
        busy.set(false);
        trouble.set(PortosSignInMessages.ofKey(why).text());
        Duration off = service.clockOffset().abs();
        if (off.compareTo(CLOCK_NAMED) > 0) {
            trouble.set(
                    MessageBundle.of("signIn.clock", TimeFormat.length(off)) + " " + trouble.get());
        }
    }

    private void failed(WorkFailure why) {
        busy.set(false);
        trouble.set(PortosSignInMessages.of(why).text());
    }
}
