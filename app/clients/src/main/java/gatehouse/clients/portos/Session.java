package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One login session, as Portos tells it (contract: Portos 2.1).
 *
 * <p>A text is empty and a date or number is null where the server leaves the member out, sends
 * null, or sends something that cannot be read; only in the last case {@code unreadableMembers}
 * names the member. A date may be one of the two that stand for "never": see {@link
 * PortosTimes#isNever}.
 *
 * @param sessionId opaque, compared exactly; whoever knows it can end the session
 * @param userName login name, often digits; not unique among sessions
 * @param deviceName name of the device that was signed in to
 * @param envName open enumeration: {@code CashRegister}, {@code PDA}, {@code BackOffice}, {@code
 *     Tool} or one that is not known yet
 * @param authenticationType open enumeration; {@code Bearer} is the one that is documented
 * @param startedAt when it began, server time
 * @param expiresAt when it ends by itself, server time
 * @param lastAccessAt last use, server time
 * @param version number of the stored version ({@code _v})
 * @param unreadableMembers what the server sent and cannot be read; empty as a rule
 */
public record Session(
        String sessionId,
        String userName,
        String deviceName,
        String envName,
        String authenticationType,
        @Nullable Instant startedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastAccessAt,
        @Nullable Long version,
        List<UnreadableMember> unreadableMembers)
        implements SessionRow {
    public Session {
        unreadableMembers = List.copyOf(unreadableMembers);
    }

    /** A session of which every member can be read. */
    public Session(
            String sessionId,
            String userName,
            String deviceName,
            String envName,
            String authenticationType,
            @Nullable Instant startedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastAccessAt,
            @Nullable Long version) {
        this(
                sessionId,
                userName,
                deviceName,
                envName,
                authenticationType,
                startedAt,
                expiresAt,
                lastAccessAt,
                version,
                List.of());
    }
}
