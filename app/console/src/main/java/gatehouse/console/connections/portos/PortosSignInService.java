package gatehouse.console.connections.portos;

import gatehouse.clients.http.CallException;
import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.connections.SignInPlace;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.passwords.PasswordPlace;

import java.time.Duration;

/**
 * Signs a person in to the Portos of one environment, and remembers under which names. Its calls
 * block.
 */
public final class PortosSignInService {
    private final SignInPlace place;
    private final ConnectionSpec where;
    private final PortosConnection portos;
    private final SignInActs acts;
    private final KnownDeviceStore devices;

    /**
     * @param environment that the connection belongs to
     * @param where the connection
     * @param devices the names and devices that worked before; passwords and secrets never
     */
    public PortosSignInService(
            EnvironmentId environment,
            ConnectionSpec where,
            PortosConnection portos,
            SignInActs acts,
            KnownDeviceStore devices) {
        this.place = new SignInPlace(environment, where.id());
        this.where = where;
        this.portos = portos;
        this.acts = acts;
        this.devices = devices;
    }

    /** The login name that worked last; empty when none did. */
    public String lastUser() {
        return devices.lastUser(place);
    }

    /** The device that worked last; empty when none did. */
    public String lastDevice() {
        return devices.lastDevice(place);
    }

    /** The public half of the API key that worked last; empty when none did. */
    public String lastKey() {
        return devices.lastKey(place);
    }

    /** To what a stored password of a user belongs. */
    PasswordPlace passwordOf(String user) {
        return PasswordPlace.ofUser(where, PortosAddress.of(where).prefix(), user);
    }

    /** To what a stored secret of an API key belongs. */
    PasswordPlace secretOf(String key) {
        return PasswordPlace.ofKey(where, PortosAddress.of(where).prefix(), key);
    }

    /** Whether what is sent can be read on the way. */
    boolean isPlainHttp() {
        return where.plainHttp();
    }

    /** What signing in to this device may do to a till; empty where it does nothing. */
    public String warning(String device) {
        return PortosSignInMessages.warning(devices, place, device);
    }

    /** How far the clock of Portos is from this computer's; zero while nothing answered. */
    public Duration clockOffset() {
        return portos.clock().offset().orElse(Duration.ZERO);
    }

    /**
     * Signs in with one {@code POST}, as an act with a journal entry. A device of unknown kind is
     * taken for a till.
     *
     * @param password wiped whatever comes of it
     */
    public ActResult<PortosSignIn, PortosSignInResult> signIn(
            String user, char[] password, String device) {
        boolean isTill = devices.kindOf(place, device).map(KnownDeviceStore::isTill).orElse(true);
        ActResult<PortosSignIn, PortosSignInResult> result =
                acts.signIn(new PortosSignIn(user, device), password, isTill, true);
        if (result.outcome()
                instanceof ActOutcome.Done<PortosSignIn, PortosSignInResult>(var answer, _)) {
            answer.ifPresent(signed -> devices.remember(place, signed));
        }
        return result;
    }

    /**
     * Uses an API key from now on, after one call that proves it.
     *
     * @param secret wiped whatever comes of it
     * @throws CallException when Portos did not accept the signed call
     */
    public PortosCaller useKey(String key, char[] secret) throws CallException {
        PortosCaller caller = portos.useKey(key, secret);
        devices.rememberKey(place, key);
        return caller;
    }
}
