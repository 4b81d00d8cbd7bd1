package gatehouse.console.environments;

import gatehouse.clients.http.CallException;
import gatehouse.clients.portos.SignedIn;
import gatehouse.console.words.Words;
import gatehouse.console.work.Background;
import gatehouse.console.work.Failure;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** The sign-in to an environment's Portos: user, password and device, sent once for each press. */
public final class SignInViewModel {
    private final Environment environment;
    private final PortosConnection portos;
    private final KnownDevices devices;
    private final Background background;
    private final Consumer<SignedIn> signedIn;
    private final Runnable close;
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty device = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final BooleanBinding possible;
    private final ObservableValue<String> warning;

    /**
     * @param signedIn gets the answer of a sign-in that worked
     * @param close takes the question off the screen
     */
    public SignInViewModel(
            Environment environment,
            PortosConnection portos,
            KnownDevices devices,
            Background background,
            Consumer<SignedIn> signedIn,
            Runnable close) {
        this.environment = environment;
        this.portos = portos;
        this.devices = devices;
        this.background = background;
        this.signedIn = signedIn;
        this.close = close;
        this.possible =
                Bindings.createBooleanBinding(
                        () -> !busy.get() && !user.get().isBlank() && !device.get().isBlank(),
                        busy,
                        user,
                        device);
        this.warning = device.map(this::warningFor);
        user.set(devices.lastUser(environment.name()));
        device.set(devices.lastDevice(environment.name()));
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

    /** Says why the person is asked, until the first try. */
    public void because(String why) {
        trouble.set(why);
    }

    /** Sends one sign-in; takes the password over and wipes it. A second press sends nothing. */
    public void signIn(char[] password) {
        if (!possible.get()) {
            Arrays.fill(password, '\0');
            return;
        }
        busy.set(true);
        trouble.set("");
        String as = user.get().strip();
        String to = device.get().strip();
        background.write(() -> send(as, password, to), this::answered, this::failed);
    }

    private SignedIn send(String as, char[] password, String to) throws CallException {
        SignedIn answer = portos.signIn(as, password, to);
        devices.remember(environment.name(), answer);
        return answer;
    }

    /** Leaves without signing in. */
    public void cancel() {
        close.run();
    }

    private void answered(SignedIn answer) {
        busy.set(false);
        close.run();
        signedIn.accept(answer);
    }

    private void failed(Failure why) {
        busy.set(false);
        trouble.set(SignInWords.of(why).text());
    }

    private String warningFor(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return "";
        }
        Optional<String> kind = devices.kindOf(environment.name(), name);
        if (kind.isEmpty()) {
            return Words.of("signIn.unknownDevice", name);
        }
        return KnownDevices.isTill(kind.get()) ? Words.of("signIn.till", name, kind.get()) : "";
    }
}
