package gatehouse.console.connections.portos;

import gatehouse.clients.http.CallException;
import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActSending;
import gatehouse.console.acts.SendReading;

import java.util.Arrays;

/**
 * Signs in to Portos with one {@code POST /api/auth}, which begins a session of 12 hours and ends
 * the earlier one of a till (contract: Portos 6.1, 7.2).
 */
final class SignInProcedure implements ActProcedure<PortosSignIn, PortosSignInResult> {
    private final PortosConnection portos;
    private final char[] password;
    private final boolean provable;

    /**
     * @param password is wiped when the act is over
     * @param provable whether the password is to be recognised later
     */
    SignInProcedure(PortosConnection portos, char[] password, boolean provable) {
        this.portos = portos;
        this.password = password;
        this.provable = provable;
    }

    @Override
    public SendReading<PortosSignInResult> send(PortosSignIn as, ActSending sending) {
        try {
            return new SendReading.Done<>(
                    portos.signIn(as.userName(), password, as.deviceName(), provable, sending));
        } catch (CallException failed) {
            return SendReading.of(failed);
        }
    }

    @Override
    public void close() {
        Arrays.fill(password, '\0');
    }
}
