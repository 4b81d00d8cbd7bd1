package gatehouse.clients.trust;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * The issuers that this computer trusts: those of the operating system and those that Java knows.
 * They are read once, when the first certificate is to be checked, as that takes a while. Safe for
 * any thread.
 */
public final class TrustRootStore {
    private final Supplier<TrustRoots> source;
    private volatile @Nullable TrustRoots read;

    /**
     * @param source is asked once, on the thread of the first call that needs it
     */
    public TrustRootStore(Supplier<TrustRoots> source) {
        this.source = source;
    }

    /** The issuers of the operating system and of Java. */
    public static TrustRootStore ofThisComputer() {
        return new TrustRootStore(TrustRootReader.ofThisComputer()::read);
    }

    /** The issuers; blocks on the disk at the first time. */
    public TrustRoots roots() {
        TrustRoots known = read;
        return known == null ? readOnce() : known;
    }

    private synchronized TrustRoots readOnce() {
        TrustRoots known = read;
        if (known == null) {
            known = source.get();
            read = known;
        }
        return known;
    }
}
