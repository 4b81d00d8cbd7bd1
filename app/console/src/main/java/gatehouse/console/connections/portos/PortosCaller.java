package gatehouse.console.connections.portos;

import gatehouse.clients.portos.SignedIn;
import gatehouse.console.words.Words;

/** As whom an environment's Portos is called. */
public sealed interface PortosCaller {
    /** In words: {@code Majiteľ on TOOL1}. */
    default String text() {
        return switch (this) {
            case Login(SignedIn answer) ->
                    Words.of(
                            "desk.signedIn",
                            answer.name().isEmpty() ? answer.userName() : answer.name(),
                            answer.deviceName());
            case Key(String publicKey) -> Words.of("desk.key", publicKey);
        };
    }

    /** Somebody with a password, on a device. */
    record Login(SignedIn answer) implements PortosCaller {}

    /**
     * An API key; as which user and on which device it acts, the server does not tell (contract:
     * Portos 6.2).
     */
    record Key(String publicKey) implements PortosCaller {}
}
