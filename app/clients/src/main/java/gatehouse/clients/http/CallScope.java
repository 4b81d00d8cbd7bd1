package gatehouse.clients.http;

import java.util.OptionalLong;

/**
 * On whose behalf a call is made. It lands in the {@link Exchange}, so that calls can be filtered
 * and linked to what they were made for. Nothing of it is sent.
 *
 * @param system the written word of the system that is called, such as {@code portos}; empty until
 *     a client has filled it in
 * @param environmentId empty where the call belongs to none
 * @param connectionId empty where the call belongs to none
 * @param purpose a written word of the caller's for what the call is for; empty where there is none
 * @param background whether the program makes the call by itself rather than for a person who waits
 * @param actEntry the journal entry of the act that the call is a part of
 */
public record CallScope(
        String system,
        String environmentId,
        String connectionId,
        String purpose,
        boolean background,
        OptionalLong actEntry) {
    private static final CallScope NONE =
            new CallScope("", "", "", "", false, OptionalLong.empty());

    /** A call that a person asked for and that belongs to nothing. */
    public static CallScope none() {
        return NONE;
    }

    /** A call that a person asked for over one connection of an environment. */
    public static CallScope of(String environmentId, String connectionId) {
        return new CallScope("", environmentId, connectionId, "", false, OptionalLong.empty());
    }

    /** The same for another system. */
    public CallScope withSystem(String word) {
        return new CallScope(word, environmentId, connectionId, purpose, background, actEntry);
    }

    /** The same for another purpose. */
    public CallScope withPurpose(String word) {
        return new CallScope(system, environmentId, connectionId, word, background, actEntry);
    }

    /** The same, made by the program itself. */
    public CallScope inBackground() {
        return new CallScope(system, environmentId, connectionId, purpose, true, actEntry);
    }

    /** The same as a part of the act with that journal entry. */
    public CallScope withActEntry(long entry) {
        return new CallScope(
                system, environmentId, connectionId, purpose, background, OptionalLong.of(entry));
    }
}
