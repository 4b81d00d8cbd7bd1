package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One login session, as Portos tells it (contract: Portos 2.1).
 *
 * <p>A text that the server leaves out or sends as null is empty here.
 *
 * @param sessionId opaque, compared exactly; whoever knows it can end the session
 * @param userName login name, often digits; not unique among sessions
 * @param deviceName name of the device that was signed in to
 * @param envName open enumeration: {@code CashRegister}, {@code PDA}, {@code BackOffice}, {@code
 *     Tool} or one that is not known yet
 * @param authenticationType open enumeration; {@code Bearer} is the one that is documented
 * @param startedAt when it began, server time
 * @param expiresAt when it ends by itself, server time; null where the server does not tell
 * @param lastAccessAt last use, server time; null where the server does not tell
 * @param version number of the stored version ({@code _v}); null where the server does not tell
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
        @Nullable Long version)
        implements SessionRow {}
