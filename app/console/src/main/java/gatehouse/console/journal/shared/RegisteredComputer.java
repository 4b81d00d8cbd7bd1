package gatehouse.console.journal.shared;

import org.jspecify.annotations.Nullable;

import java.security.PublicKey;

/**
 * A journal that delivers to the shared one, as it has registered itself.
 *
 * @param id of its key
 * @param publicKey its written form
 * @param name of the computer
 * @param operator the user of the computer who began it, and the folder that it is in
 * @param signature of all this with that key
 */
record RegisteredComputer(
        String id, String publicKey, String name, String operator, String signature) {
    /** A registration of the journal with this key. */
    static RegisteredComputer of(ComputerKey key, ComputerPlace place) {
        return new RegisteredComputer(
                key.id(),
                key.publicKey(),
                place.name(),
                place.operator(),
                key.sign(text(place.name(), place.operator())));
    }

    /** Where it is. */
    ComputerPlace place() {
        return new ComputerPlace(name, operator);
    }

    /** The key of its signatures; null where it is not the one that it registered itself with. */
    @Nullable PublicKey key() {
        PublicKey key = SignatureCheck.key(publicKey);
        return key != null
                        && id.equals(ComputerKey.id(publicKey))
                        && SignatureCheck.isSigned(text(name, operator), signature, key)
                ? key
                : null;
    }

    private static String text(String name, String operator) {
        return "gatehouse computer " + name.length() + " " + ComputerKey.id(name + operator);
    }
}
