package gatehouse.console.servicelogin;

/**
 * Whether the outcome of the last opening of a service login is unknown: the person must know it
 * before another one is opened (contract: SuperOffice 13.1, rule 1). Safe for any thread.
 */
final class LoginDoubt {
    private volatile boolean unknown;

    boolean exists() {
        return unknown;
    }

    void note(boolean isUnknown) {
        unknown = isUnknown;
    }
}
