package gatehouse.console.connections.portos;

import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.console.words.MessageBundle;

/** As whom an environment's Portos is called. */
public sealed interface PortosCaller {
    /** In words: {@code Majiteľ on TOOL1}. */
    default String text() {
        return switch (this) {
            case Login(PortosSignInResult answer) ->
                    MessageBundle.of(
                            "desk.signedIn",
                            answer.name().isEmpty() ? answer.userName() : answer.name(),
                            answer.deviceName());
            case Key(String publicKey) -> MessageBundle.of("desk.key", publicKey);
        };
    }

    /** Somebody with a password, on a device. */
    record Login(PortosSignInResult answer) implements PortosCaller {}

    /**
     * An API key; as which user and on which device it acts, the server does not tell (contract:
     * Portos 6.2).
     */
    record Key(String publicKey) implements PortosCaller {}
}
