package gatehouse.clients.superoffice;

import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.answer.KeyDomain;
import gatehouse.clients.superoffice.answer.TemporaryKeyDomain;
import gatehouse.clients.superoffice.answer.TemporaryKeyInfo;

import org.jspecify.annotations.Nullable;

/** What staff are told of a temporary key (contract: SuperOffice 6). */
public sealed interface KeyVerdict {
    /**
     * The server accepts the key now. Ids that are 0 or missing are null: not told.
     *
     * @param payload may be personal
     */
    record Valid(
            KeyDomain domain,
            @Nullable Integer targetId,
            @Nullable Integer personId,
            @Nullable SecretText payload)
            implements KeyVerdict {}

    /**
     * The key was genuine and has expired. Where the server tells nothing more, all else is null.
     *
     * @param payload may be personal
     */
    record Expired(
            @Nullable KeyDomain domain,
            @Nullable Integer targetId,
            @Nullable Integer personId,
            @Nullable SecretText payload)
            implements KeyVerdict {}

    /** The server does not know the key: mistyped, cut short, of another tenant, or too old. */
    record Unknown() implements KeyVerdict {}

    /** It says nothing about the key, and is never to be shown like {@link Unknown}. */
    record CouldNotCheck(SuperOfficeTrouble why) implements KeyVerdict {}

    /** The verdict of an answer: the domain first, {@code IsExpired} second. */
    static KeyVerdict of(TemporaryKeyInfo info) {
        KeyDomain domain = info.domain();
        Boolean expired = info.isExpired();
        if (domain == null || domain.raw().isBlank()) {
            return new CouldNotCheck(SuperOfficeTrouble.INCOMPLETE);
        }
        if (domain.known() == TemporaryKeyDomain.UNKNOWN) {
            return Boolean.TRUE.equals(expired)
                    ? new Expired(null, null, null, null)
                    : new Unknown();
        }
        if (expired == null) {
            return new CouldNotCheck(SuperOfficeTrouble.INCOMPLETE);
        }
        Integer target = orNull(info.targetId());
        Integer person = orNull(info.personId());
        return expired
                ? new Expired(domain, target, person, info.payload())
                : new Valid(domain, target, person, info.payload());
    }

    /** The verdict where there is no answer to judge by, whatever the status. */
    static KeyVerdict of(AgentException reason) {
        return new CouldNotCheck(reason.trouble());
    }

    private static @Nullable Integer orNull(@Nullable Integer id) {
        return id == null || id == 0 ? null : id;
    }
}
