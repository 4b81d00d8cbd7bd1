package gatehouse.sandbox.superoffice.signin;

import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What opens the played SuperOffice besides a password, and how long (contract: SuperOffice 3). */
public final class PlayedSuperOfficeCredentials {
    /** The application token of the one approved app. */
    public static final String APP_TOKEN = "b1f3c2d4e5a697887766554433221100";

    private static final Duration TICKET_LIFE = Duration.ofHours(6);

    private final ContractVariants variants;
    private final InstantSource clock;
    private final PlayedSuperOfficeSecretSource secrets;
    private final Map<String, Lent> tickets = new HashMap<>();
    private final Map<String, Lent> tokens = new HashMap<>();
    private final Map<String, XsrfPair> pairs = new HashMap<>();

    /** What was handed out, to whom, for which tenant (empty for any), and until when. */
    private record Lent(PlayedSuperOfficeUser user, String tenant, Instant until) {
        Lent until(Instant then) {
            return new Lent(user, tenant, then);
        }
    }

    /** A browser's session: its cookie, and the value that must come along in a header. */
    public record XsrfPair(PlayedSuperOfficeUser user, String cookie, String token) {
        /** Names the user, never what opens the session. */
        @Override
        public String toString() {
            return "browser session of " + user;
        }
    }

    public PlayedSuperOfficeCredentials(
            ContractVariants variants, InstantSource clock, PlayedSuperOfficeSecretSource secrets) {
        this.variants = variants;
        this.clock = clock;
        this.secrets = secrets;
    }

    public synchronized String ticket(PlayedSuperOfficeUser user) {
        String ticket = secrets.ticket();
        tickets.put(ticket, new Lent(user, "", clock.instant().plus(TICKET_LIFE)));
        return ticket;
    }

    /** Each use renews a ticket; an expired one is dead. */
    synchronized Optional<PlayedSuperOfficeUser> useTicket(String ticket) {
        Optional<Lent> lent = Optional.ofNullable(tickets.get(ticket)).filter(this::isAlive);
        lent.ifPresent(
                alive -> tickets.put(ticket, alive.until(clock.instant().plus(TICKET_LIFE))));
        return lent.map(Lent::user);
    }

    public synchronized String token(PlayedSuperOfficeUser user, String tenant) {
        String token = secrets.accessToken(tenant);
        Duration life = variants.of(SuperOfficeSwitches.ACCESS_TOKEN_LIFE);
        tokens.put(token, new Lent(user, tenant, clock.instant().plus(life)));
        return token;
    }

    /** The life that is left of a token, as an {@code expires_in} tells it. */
    public synchronized Duration left(String token) {
        return Optional.ofNullable(tokens.get(token))
                .map(lent -> Duration.between(clock.instant(), lent.until()))
                .orElse(Duration.ZERO);
    }

    /** Whose token this is; a tenant takes only its own. */
    synchronized Optional<PlayedSuperOfficeUser> useToken(String token, Optional<String> tenant) {
        return Optional.ofNullable(tokens.get(token))
                .filter(this::isAlive)
                .filter(lent -> tenant.isEmpty() || lent.tenant().equals(tenant.get()))
                .map(Lent::user);
    }

    public synchronized XsrfPair pair(PlayedSuperOfficeUser user) {
        var pair = new XsrfPair(user, secrets.cookie(), secrets.cookie());
        pairs.put(pair.token(), pair);
        return pair;
    }

    /** Whose browser session this is: both halves must belong together. */
    synchronized Optional<PlayedSuperOfficeUser> usePair(String token, String cookie) {
        return Optional.ofNullable(pairs.get(token))
                .filter(pair -> pair.cookie().equals(cookie))
                .map(XsrfPair::user);
    }

    synchronized boolean isLent(String credential) {
        return tickets.containsKey(credential) || tokens.containsKey(credential);
    }

    /** Ends a ticket, a token or a browser session; tells whether there was one. */
    public synchronized boolean end(String credential) {
        Instant now = clock.instant();
        boolean ended = pairs.remove(credential) != null;
        for (Map<String, Lent> lent : Stream.of(tickets, tokens).toList()) {
            ended |= lent.computeIfPresent(credential, (_, one) -> one.until(now)) != null;
        }
        return ended;
    }

    /** Whether this text holds anything that opens something. */
    public synchronized boolean occurIn(String text) {
        return Stream.of(tickets.keySet(), tokens.keySet(), pairs.keySet())
                        .flatMap(Set::stream)
                        .anyMatch(text::contains)
                || text.contains(APP_TOKEN)
                || PlayedSuperOfficeUser.ALL.stream()
                        .anyMatch(user -> text.contains(user.password()));
    }

    public synchronized void move(Duration by) {
        tickets.replaceAll((_, lent) -> lent.until(lent.until().plus(by)));
        tokens.replaceAll((_, lent) -> lent.until(lent.until().plus(by)));
    }

    private boolean isAlive(Lent lent) {
        return lent.until().isAfter(clock.instant());
    }
}
