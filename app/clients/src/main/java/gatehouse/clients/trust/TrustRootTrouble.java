package gatehouse.clients.trust;

/**
 * Why the list of trusted issuers may lack some.
 *
 * @param kind what could not be read
 * @param where the file, the store or the variable; empty for Java's own list
 */
public record TrustRootTrouble(TrustRootTroubleKind kind, String where) {
    /** What could not be read, and why. */
    public enum TrustRootTroubleKind {
        /** The list that comes with Java. */
        JAVA,
        /** The operating system's store. */
        SYSTEM_STORE,
        /** The variable names no file. */
        VARIABLE,
        /** The file has no certificate in it. */
        FILE_EMPTY,
        /** There is no such file. */
        FILE_MISSING,
        /** The file may not be read. */
        FILE_DENIED,
        /** The file system refused. */
        FILE_REFUSED
    }
}
