package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.srs.Finding;
import gatehouse.clients.srs.Found;
import gatehouse.clients.srs.SignIn;
import gatehouse.clients.srs.SrsClient;
import gatehouse.clients.srs.SrsSession;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.Outcome;
import gatehouse.console.journal.Reason;
import gatehouse.console.journal.Signature;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/** Logins and logouts, each written into the journal before it is sent and completed after it. */
final class SessionActs {
    private final SrsConnection srs;
    private final Signature signature;
    private final Journal journal;
    private final InstantSource clock;

    SessionActs(SrsConnection srs, Signature signature, Journal journal, InstantSource clock) {
        this.srs = srs;
        this.signature = signature;
        this.journal = journal;
        this.clock = clock;
    }

    /** One call that changes something. */
    private interface Send<T> {
        T send() throws CallException;
    }

    SignIn login(SrsClient client, SignInWish wish) throws IOException {
        String user = wish.credentials().user();
        long entry = begin("srs.login", user, wish.concerns(srs.computer()), wish.reason());
        SignIn made =
                sent(
                        entry,
                        () ->
                                client.login(
                                        wish.credentials(),
                                        wish.askForCsrf(),
                                        wish.configuration()));
        complete(entry, made.found(), ofLogin(made));
        return made;
    }

    Found logout(SrsClient client, SrsSession session, Reason reason, Duration limit)
            throws IOException {
        long entry = begin("srs.logout", session.user(), srs.computer(), reason);
        Found found = sent(entry, () -> client.logout(session, limit));
        complete(entry, found, ofLogout(found.finding()));
        return found;
    }

    private long begin(String act, String user, String concerns, Reason reason) throws IOException {
        String target = user + "@" + srs.place();
        return journal.begin(signature.act(clock.instant(), act, target, user, concerns, reason))
                .id();
    }

    /** Whatever is thrown here was thrown before anything was sent. */
    private <T> T sent(long entry, Send<T> call) throws CallException {
        try {
            return call.send();
        } catch (CallException refused) {
            journal.completeIfPossible(entry, Outcome.NOT_TRIED, 0, 0, "NOT_SENT");
            throw refused;
        }
    }

    private void complete(long entry, Found found, Outcome outcome) {
        Exchange exchange = found.exchange();
        journal.completeIfPossible(
                entry,
                outcome,
                exchange == null ? 0 : exchange.status(),
                exchange == null ? 0 : exchange.took().toMillis(),
                found.finding().name());
    }

    /** A login that failed for reasons of the server may have opened a session all the same. */
    private static Outcome ofLogin(SignIn made) {
        return switch (made.found().finding()) {
            case LOGIN_ACCEPTED -> Outcome.DONE;
            case LOGIN_REJECTED, PASSWORD_CHANGE_NEEDED, LOGIN_FORBIDDEN, CONFIG_REFUSED ->
                    Outcome.REFUSED;
            case LOGIN_UNKNOWN -> made.session() == null ? Outcome.NOT_TRIED : Outcome.UNKNOWN;
            case Finding other ->
                    other.step() < Finding.LOGIN_ACCEPTED.step()
                            ? Outcome.NOT_TRIED
                            : Outcome.UNKNOWN;
        };
    }

    private static Outcome ofLogout(Finding finding) {
        return switch (finding) {
            case LOGGED_OUT -> Outcome.DONE;
            case ALREADY_GONE -> Outcome.ALREADY_GONE;
            case LOGOUT_FORBIDDEN -> Outcome.REFUSED;
            case Finding _ -> Outcome.UNKNOWN;
        };
    }
}
