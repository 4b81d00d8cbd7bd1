package gatehouse.console.connections.superoffice;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.RequestSigner;
import gatehouse.clients.superoffice.AgentException;
import gatehouse.clients.superoffice.CustomerServiceAgent;
import gatehouse.clients.superoffice.PersonAgent;
import gatehouse.clients.superoffice.SuperOfficeClient;
import gatehouse.clients.superoffice.SuperOfficeTrouble;
import gatehouse.clients.superoffice.access.ApiAddress;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.clients.superoffice.answer.TenantCondition;
import gatehouse.clients.superoffice.answer.TenantState;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;

import javafx.util.Subscription;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One environment's connection to SuperOffice: as whom calls are sent, and where the tenant is.
 * Credentials are in memory only, and wiped when they are forgotten. Safe for any thread.
 */
public final class SuperOfficeConnection implements AutoCloseable {
    private final SuperOfficeSettings settings;
    private final SuperOfficeClient client;
    private final InstantSource clock;
    private volatile Optional<SuperOfficeCaller> caller = Optional.empty();
    private volatile Optional<LocatedTenant> located = Optional.empty();
    private final List<Runnable> lost = new CopyOnWriteArrayList<>();

    /** Where the tenant is, and how long that may be relied on. */
    private record LocatedTenant(ApiAddress api, Instant until) {}

    /** Work of one agent. */
    public interface AgentWork<A, T> {
        /** Sends one call. */
        T send(A agent) throws CallException;
    }

    /** A connection that nobody is signed in to; sends nothing by itself. */
    public SuperOfficeConnection(SuperOfficeSettings settings, HttpCore http, CallScope scope) {
        this.settings = settings;
        this.clock = http.clocks().wall();
        this.client = new SuperOfficeClient(settings, http, scope);
    }

    /** Where it is: onsite, or a tenant online. */
    public SuperOfficePlace place() {
        return settings.place();
    }

    /**
     * Calls as {@code next} from now on, and forgets who called before. Nothing is sent:
     * SuperOffice has no call that only signs in, so the credential is tried by the first call that
     * needs it (contract: SuperOffice 14).
     */
    public synchronized void signIn(SuperOfficeCaller next) {
        forget();
        caller = Optional.of(next);
    }

    /** Wipes the credential; what the server began for it lives on there. */
    public synchronized void forget() {
        caller.ifPresent(SuperOfficeCaller::wipe);
        caller = Optional.empty();
    }

    /** As whom calls are sent, in words without a secret; empty when nobody is signed in. */
    public Optional<String> signedIn() {
        return caller.map(now ->
                switch (now.credential()) {
                    case SuperOfficeCredential.Basic(String user, _) -> user;
                    case SuperOfficeCredential.Ticket _ -> MessageBundle.of("soSignIn.as.ticket");
                    case SuperOfficeCredential.Bearer _ -> MessageBundle.of("soSignIn.as.token");
                    case SuperOfficeCredential.BrowserSession _ ->
                            MessageBundle.of("soSignIn.as.browser");
                });
    }

    /** What puts a ticket or token into a request; a password is put into none. */
    public Optional<RequestSigner> signer() {
        Optional<ApiAddress> api =
                switch (settings.place()) {
                    case SuperOfficePlace.Onsite onsite -> Optional.of(onsite.api());
                    case SuperOfficePlace.Online _ -> located.map(LocatedTenant::api);
                };
        return caller.filter(now -> !(now.credential() instanceof SuperOfficeCredential.Basic))
                .flatMap(now -> api.map(at -> SuperOfficeClient.signer(at, now)));
    }

    /** Calls {@code act} on the calling thread whenever an answer 401 has signed out. */
    public Subscription whenLost(Runnable act) {
        lost.add(act);
        return () -> lost.remove(act);
    }

    /** Whether this is the password, ticket or token that calls are sent with. */
    public boolean isSecret(char[] typed) {
        SecretText entered = SecretText.of(typed);
        try {
            return caller.map(now ->
                            switch (now.credential()) {
                                case SuperOfficeCredential.Basic(_, SecretText password) ->
                                        password.equals(entered);
                                case SuperOfficeCredential.Ticket(SecretText ticket) ->
                                        ticket.equals(entered);
                                case SuperOfficeCredential.Bearer(SecretText token) ->
                                        token.equals(entered);
                                case SuperOfficeCredential.BrowserSession _ -> false;
                            })
                    .orElse(false);
        } finally {
            entered.wipe();
        }
    }

    /** Whether it must be asked first where the tenant is. */
    public boolean mustLocate() {
        return settings.place() instanceof SuperOfficePlace.Online
                && located.filter(known -> known.until().isAfter(clock.instant())).isEmpty();
    }

    /**
     * Asks the state API where the tenant is, with one {@code GET} and no credential; onsite
     * nothing is sent (contract: SuperOffice 3.4).
     *
     * @return whether that is another address than was known before
     * @throws CallException when there is no answer; {@link CallFailure.NotSent} when the tenant
     *     cannot be called now, with the reason in words
     */
    public boolean locate() throws CallException {
        if (settings.place() instanceof SuperOfficePlace.Onsite) {
            return false;
        }
        Optional<LocatedTenant> before = located;
        located = Optional.empty();
        TenantState state = state();
        ApiAddress api = state.api();
        if (!state.usable()) {
            throw notSent(unusable(state));
        }
        if (api == null) {
            throw notSent("tenant-nowhere");
        }
        Instant until = Objects.requireNonNullElse(state.validUntil(), clock.instant());
        located = Optional.of(new LocatedTenant(api, until));
        return before.filter(known -> known.api().equals(api)).isEmpty();
    }

    /**
     * Sends a call about sessions as whoever is signed in; an answer 401 signs out.
     *
     * @throws CallException as the call does; {@link CallFailure.NotSent} when nobody is signed in,
     *     or it is not known where the tenant is
     */
    public <T> T customerService(AgentWork<CustomerServiceAgent, T> call) throws CallException {
        SuperOfficeCaller now = caller();
        ApiAddress api = api();
        return as(now, () -> call.send(client.customerService(api, now)));
    }

    /**
     * Sends a call about temporary keys as whoever is signed in; an answer 401 signs out.
     *
     * @throws CallException as the call does; {@link CallFailure.NotSent} when nobody is signed in,
     *     or it is not known where the tenant is
     */
    public <T> T person(AgentWork<PersonAgent, T> call) throws CallException {
        SuperOfficeCaller now = caller();
        ApiAddress api = api();
        return as(now, () -> call.send(client.person(api, now)));
    }

    @Override
    public void close() {
        forget();
        client.close();
    }

    private interface AgentRequest<T> {
        T send() throws CallException;
    }

    private <T> T as(SuperOfficeCaller now, AgentRequest<T> call) throws CallException {
        try {
            return call.send();
        } catch (AgentException failed) {
            heed(now, failed.trouble());
            throw failed;
        }
    }

    /** What an answer means for the connection: 401 signs out, 421 says that the tenant moved. */
    private void heed(SuperOfficeCaller then, SuperOfficeTrouble trouble) {
        if (trouble == SuperOfficeTrouble.TENANT_MOVED) {
            located = located.map(known -> new LocatedTenant(known.api(), Instant.MIN));
        }
        if (trouble == SuperOfficeTrouble.NOT_LOGGED_IN && forget(then)) {
            lost.forEach(Runnable::run);
        }
    }

    /** A late 401 says nothing of whoever signed in since its call. */
    private synchronized boolean forget(SuperOfficeCaller rejected) {
        boolean still = caller.filter(rejected::equals).isPresent();
        if (still) {
            forget();
        }
        return still;
    }

    private SuperOfficeCaller caller() throws CallException {
        return caller.orElseThrow(() -> notSent("signed-out"));
    }

    private ApiAddress api() throws CallException {
        return switch (settings.place()) {
            case SuperOfficePlace.Onsite onsite -> onsite.api();
            case SuperOfficePlace.Online _ ->
                    located.map(LocatedTenant::api).orElseThrow(() -> notSent("tenant-nowhere"));
        };
    }

    private TenantState state() throws CallException {
        try {
            return client.tenantState().value();
        } catch (AgentException failed) {
            throw failed.trouble() == SuperOfficeTrouble.NO_SUCH_ADDRESS
                    ? notSent("tenant-" + TenantCondition.UNKNOWN)
                    : failed;
        }
    }

    private static String unusable(TenantState state) {
        TenantCondition condition = state.condition();
        return condition == null
                ? MessageBundle.of("so.tenant.other", VisibleText.text(state.state()))
                : "tenant-" + condition;
    }

    private static CallException notSent(String why) {
        return new CallException(new CallFailure.NotSent(why), null);
    }
}
