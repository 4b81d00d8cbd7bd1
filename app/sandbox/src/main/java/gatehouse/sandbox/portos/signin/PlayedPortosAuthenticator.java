package gatehouse.sandbox.portos.signin;

import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.portos.answers.PlayedPortosPhrase;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem;
import gatehouse.sandbox.portos.answers.PlayedPortosRefusalException;
import gatehouse.sandbox.portos.directory.PlayedPortosCaller;
import gatehouse.sandbox.portos.directory.PlayedPortosDevice;
import gatehouse.sandbox.portos.directory.PlayedPortosDirectory;
import gatehouse.sandbox.portos.directory.PlayedPortosUser;
import gatehouse.sandbox.portos.sessions.PlayedPortosSession;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionRegistry;
import gatehouse.sandbox.portos.sessions.PlayedPortosTokenRegistry;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.portos.variants.PortosVariants.HmacSessions;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Lets in who shows a living token or a right signature (contract: Portos 6). */
public final class PlayedPortosAuthenticator {
    /** The key pair of the contract's test vector; it acts as the owner on the service desk. */
    public static final String KEY = "00112233445566778899aabbccddeeff00112233";

    public static final String SECRET =
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    public static final String KEY_USER = "999";
    public static final String KEY_DEVICE = "TOOL1";

    private static final String BEARER = "Bearer ";

    private final PlayedPortosDirectory directory;
    private final PlayedPortosSessionRegistry sessions;
    private final PlayedPortosTokenRegistry tokens;
    private final ContractVariants variants;
    private final InstantSource clock;
    private @Nullable String sessionOfKey;

    public PlayedPortosAuthenticator(
            PlayedPortosDirectory directory,
            PlayedPortosSessionRegistry sessions,
            PlayedPortosTokenRegistry tokens,
            ContractVariants variants,
            InstantSource clock) {
        this.directory = directory;
        this.sessions = sessions;
        this.tokens = tokens;
        this.variants = variants;
        this.clock = clock;
    }

    /** Who calls; each call counts as a use of the caller's own session. */
    public PlayedPortosCaller admit(ReceivedCall call) {
        String authorization = call.header("Authorization").orElse("");
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return bearer(authorization.substring(BEARER.length()).strip());
        }
        if (authorization.startsWith(PlayedNws4Signature.SCHEME)) {
            return signed(authorization, call);
        }
        throw unauthorized("Bearer");
    }

    private PlayedPortosCaller bearer(String token) {
        return tokens.session(token)
                .flatMap(sessions::use)
                .flatMap(this::caller)
                .orElseThrow(() -> unauthorized("Bearer"));
    }

    private Optional<PlayedPortosCaller> caller(PlayedPortosSession session) {
        return directory
                .user(session.identity().userName())
                .map(user -> new PlayedPortosCaller(user, session.id()));
    }

    private PlayedPortosCaller signed(String authorization, ReceivedCall call) {
        PlayedPortosUser user =
                PlayedNws4Signature.parsed(authorization)
                        .filter(signature -> signature.key().equals(KEY))
                        .filter(this::isInTime)
                        .filter(signature -> signature.isSignedWith(SECRET, call))
                        .flatMap(_ -> directory.user(KEY_USER))
                        .orElseThrow(() -> unauthorized(PlayedNws4Signature.CHALLENGE));
        return new PlayedPortosCaller(user, sessionOfKey());
    }

    private boolean isInTime(PlayedNws4Signature signature) {
        try {
            Instant signed = Instant.parse(signature.timestamp());
            Duration off = Duration.between(signed, clock.instant()).abs();
            return variants.of(PortosSwitches.HMAC_WINDOW)
                    .map(window -> off.compareTo(window) <= 0)
                    .orElse(true);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private @Nullable String sessionOfKey() {
        return switch (variants.of(PortosSwitches.HMAC_SESSIONS)) {
            case HmacSessions.NONE -> null;
            case HmacSessions.ONE_PER_KEY -> onlySessionOfKey();
            case HmacSessions.ONE_PER_CALL -> begun("Hmac");
        };
    }

    private synchronized String onlySessionOfKey() {
        if (sessionOfKey == null || sessions.use(sessionOfKey).isEmpty()) {
            sessionOfKey = begun(PlayedNws4Signature.SCHEME);
        }
        return sessionOfKey;
    }

    private String begun(String authenticationType) {
        PlayedPortosDevice device = directory.device(KEY_DEVICE).orElseThrow();
        return sessions.begin(KEY_USER, device, authenticationType).id();
    }

    private static PlayedPortosRefusalException unauthorized(String challenge) {
        return new PlayedPortosRefusalException(
                PlayedPortosProblem.unauthorized(PlayedPortosPhrase.NOT_LOGGED_IN, challenge));
    }
}
