package gatehouse.console.acts.local;

/** Who is signed in to the systems that a local act concerns. */
@FunctionalInterface
public interface SignedInUsers {
    /** Nobody, anywhere. */
    SignedInUsers NONE = (_, _) -> "";

    /**
     * Who is signed in, in words without a secret, as the acts on that system name them.
     *
     * @param environment its name
     * @param connection its name; empty for the first one that somebody is signed in to
     * @return empty where nobody is
     */
    String user(String environment, String connection);
}
