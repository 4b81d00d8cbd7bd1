package gatehouse.console.passwords;

import com.microsoft.credentialstorage.SecretStore;
import com.microsoft.credentialstorage.StorageProvider;
import com.microsoft.credentialstorage.StorageProvider.SecureOption;
import com.microsoft.credentialstorage.model.StoredCredential;

import java.util.Optional;

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

    /**
     * Loads the native library when it is first used. What names classes of the library is in here,
     * as the JVM loads some of those already when it checks the code that uses them.
     */
    private static final class OpenStore {
        static final Optional<SecretStore<StoredCredential>> FOUND =
                SessionBus.ofThisProcess().mayHaveStore()
                        ? Optional.ofNullable(
                                StorageProvider.getCredentialStorage(true, SecureOption.REQUIRED))
                        : Optional.empty();

        static boolean add(String key, char[] password) {
            var credential = new StoredCredential(key, password);
            try {
                return FOUND.map(store -> store.add(key, credential)).orElse(false);
            } finally {
                credential.clear();
            }
        }
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
        return OpenStore.add(place.key(), password);
    }

    @Override
    public boolean remove(PasswordPlace place) {
        return OpenStore.FOUND.map(store -> store.delete(place.key())).orElse(false);
    }
}
