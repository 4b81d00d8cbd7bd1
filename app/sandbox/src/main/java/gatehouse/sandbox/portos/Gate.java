package gatehouse.sandbox.portos;

import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.portos.Ways.HmacSessions;
import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Lets in who shows a living token or a right signature (contract: Portos 6). */
final class Gate {
    /** The key pair of the contract's test vector; it acts as the owner on the service desk. */
    static final String KEY = "00112233445566778899aabbccddeeff00112233";

    static final String SECRET = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    static final String KEY_USER = "999";
    static final String KEY_DEVICE = "TOOL1";

    private static final String BEARER = "Bearer ";

    private final Directory directory;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Readings readings;
    private final InstantSource clock;
    private @Nullable String sessionOfKey;

    Gate(
            Directory directory,
            Sessions sessions,
            Tokens tokens,
            Readings readings,
            InstantSource clock) {
        this.directory = directory;
        this.sessions = sessions;
        this.tokens = tokens;
        this.readings = readings;
        this.clock = clock;
    }

    /** Who calls; each call counts as a use of the caller's own session. */
    Caller admit(Call call) {
        String authorization = call.header("Authorization").orElse("");
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return bearer(authorization.substring(BEARER.length()).strip());
        }
        if (authorization.startsWith(Nws4.SCHEME)) {
            return signed(authorization, call);
        }
        throw unauthorized("Bearer");
    }

    private Caller bearer(String token) {
        return tokens.session(token)
                .flatMap(sessions::use)
                .flatMap(this::caller)
                .orElseThrow(() -> unauthorized("Bearer"));
    }

    private Optional<Caller> caller(Session session) {
        return directory
                .user(session.identity().userName())
                .map(user -> new Caller(user, session.id()));
    }

    private Caller signed(String authorization, Call call) {
        User user =
                Nws4.parsed(authorization)
                        .filter(signature -> signature.key().equals(KEY))
                        .filter(this::isInTime)
                        .filter(signature -> signature.isSignedWith(SECRET, call))
                        .flatMap(_ -> directory.user(KEY_USER))
                        .orElseThrow(() -> unauthorized(Nws4.CHALLENGE));
        return new Caller(user, sessionOfKey());
    }

    private boolean isInTime(Nws4 signature) {
        try {
            Instant signed = Instant.parse(signature.timestamp());
            Duration off = Duration.between(signed, clock.instant()).abs();
            return readings.of(PortosReadings.HMAC_WINDOW)
                    .map(window -> off.compareTo(window) <= 0)
                    .orElse(true);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private @Nullable String sessionOfKey() {
        return switch (readings.of(PortosReadings.HMAC_SESSIONS)) {
            case HmacSessions.NONE -> null;
            case HmacSessions.ONE_PER_KEY -> onlySessionOfKey();
            case HmacSessions.ONE_PER_CALL -> begun("Hmac");
        };
    }

    private synchronized String onlySessionOfKey() {
        if (sessionOfKey == null || sessions.use(sessionOfKey).isEmpty()) {
            sessionOfKey = begun(Nws4.SCHEME);
        }
        return sessionOfKey;
    }

    private String begun(String authenticationType) {
        Device device = directory.device(KEY_DEVICE).orElseThrow();
        return sessions.begin(KEY_USER, device, authenticationType).id();
    }

    private static Refused unauthorized(String challenge) {
        return new Refused(Problem.unauthorized(Phrase.NOT_LOGGED_IN, challenge));
    }
}
