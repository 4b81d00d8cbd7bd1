package gatehouse.console.passwords;

import com.microsoft.credentialstorage.SecretStore;
import com.microsoft.credentialstorage.StorageProvider;
import com.microsoft.credentialstorage.StorageProvider.SecureOption;
import com.microsoft.credentialstorage.model.StoredCredential;

import java.util.Optional;
import java.util.function.Function;

/**
 * The store of this operating system: Secret Service on Linux, Keychain on macOS, Credential
 * Manager on Windows. Whether it is open is found out once, when it is first asked for something;
 * until then nothing of it is loaded.
 *
 * <p>It protects passwords from others, not from programs: any program that runs as the same person
 * can ask the store for them.
 */
public final class SystemPasswordStore implements PasswordStore {
    private static final int LONGEST_PASSWORD = 2047;
    private static final int LONGEST_KEY = 511;

    /** Loads the native library when it is first used. */
    private static final class OpenStore {
        static final Optional<SecretStore<StoredCredential>> FOUND =
                Optional.ofNullable(
                        StorageProvider.getCredentialStorage(true, SecureOption.REQUIRED));
    }

    @Override
    public boolean isOpen() {
        return OpenStore.FOUND.isPresent();
    }

    @Override
    public Optional<char[]> find(PasswordPlace place) {
        return OpenStore.FOUND
                .flatMap(store -> Optional.ofNullable(store.get(place.key())))
                .flatMap(found -> taken(found, place));
    }

    /** Some stores do not tell large letters from small ones in the name of an entry. */
    private static Optional<char[]> taken(StoredCredential found, PasswordPlace place) {
        try {
            return found.getUsername().equals(place.key())
                    ? Optional.of(found.getPassword().clone())
                    : Optional.empty();
        } finally {
            found.clear();
        }
    }

    @Override
    public boolean keep(PasswordPlace place, char[] password) {
        if (password.length > LONGEST_PASSWORD || place.key().length() > LONGEST_KEY) {
            return false;
        }
        var credential = new StoredCredential(place.key(), password);
        try {
            return ask(store -> store.add(place.key(), credential));
        } finally {
            credential.clear();
        }
    }

    @Override
    public boolean remove(PasswordPlace place) {
        return ask(store -> store.delete(place.key()));
    }

    private static boolean ask(Function<SecretStore<StoredCredential>, Boolean> question) {
        return OpenStore.FOUND.map(question).orElse(false);
    }
}
