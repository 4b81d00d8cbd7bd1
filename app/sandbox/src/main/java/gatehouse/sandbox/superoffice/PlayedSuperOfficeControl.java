package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.control.ControlAction;
import gatehouse.sandbox.control.ControlAnswers;
import gatehouse.sandbox.control.ControlCall;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.RouteTable;
import gatehouse.sandbox.superoffice.keys.PlayedTemporaryKey;
import gatehouse.sandbox.superoffice.keys.PlayedTemporaryKeyDomain;
import gatehouse.sandbox.superoffice.keys.PlayedTemporaryKeyRegistry;
import gatehouse.sandbox.superoffice.logins.PlayedSuperOfficeLogin;
import gatehouse.sandbox.superoffice.logins.PlayedSuperOfficeLogin.Status;
import gatehouse.sandbox.superoffice.logins.PlayedSuperOfficeLoginRegistry;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeAuthenticator;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeCredentials;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeUser;
import gatehouse.sandbox.superoffice.tenants.PlayedTenant;
import gatehouse.sandbox.superoffice.tenants.PlayedTenant.State;
import gatehouse.sandbox.superoffice.tenants.PlayedTenantRegistry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets tests see and change sessions, keys, credentials and tenants. */
record PlayedSuperOfficeControl(
        PlayedSuperOfficeLoginRegistry logins,
        PlayedTemporaryKeyRegistry keys,
        PlayedSuperOfficeCredentials credentials,
        PlayedTenantRegistry tenants,
        InstantSource clock) {

    RouteTable<ControlAction> routes() {
        return new RouteTable<ControlAction>()
                .add("GET", "/superoffice/logins", _ -> allLogins())
                .add("POST", "/superoffice/logins", this::begin)
                .add("GET", "/superoffice/logins/{id}", call -> login(number(call.text())))
                .add("POST", "/superoffice/logins/{id}/kick", call -> end(call, Status.KICKED))
                .add(
                        "POST",
                        "/superoffice/logins/{id}/logout",
                        call -> end(call, Status.LOGGED_OUT))
                .add(
                        "POST",
                        "/superoffice/logins/{id}/timeout",
                        call -> end(call, Status.TIMED_OUT))
                .add("GET", "/superoffice/keys", _ -> allKeys())
                .add("POST", "/superoffice/keys", this::createKey)
                .add("POST", "/superoffice/keys/expire", this::expireKey)
                .add("GET", "/superoffice/tenants", _ -> allTenants())
                .add("POST", "/superoffice/tenants/{name}", this::setTenant)
                .add("POST", "/superoffice/credentials/ticket", this::lendTicket)
                .add("POST", "/superoffice/credentials/token", this::lendToken)
                .add("POST", "/superoffice/credentials/xsrf", this::lendPair)
                .add("POST", "/superoffice/credentials/end", this::endCredential);
    }

    private PlayedAnswer allLogins() {
        List<PlayedSuperOfficeLogin> all = logins.all();
        var members = new LinkedHashMap<String, Object>();
        members.put("count", all.stream().filter(PlayedSuperOfficeLogin::isAlive).count());
        members.put("logins", all.stream().map(PlayedSuperOfficeControl::members).toList());
        return ControlAnswers.members(members);
    }

    private PlayedAnswer login(int id) {
        return logins.row(id)
                .map(login -> ControlAnswers.members(members(login)))
                .orElseGet(() -> ControlAnswers.refused(404, "There is no login " + id + "."));
    }

    private static Map<String, ?> members(PlayedSuperOfficeLogin login) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("loginId", login.id());
        members.put("userId", login.userId());
        members.put("key", login.sessionKey());
        members.put("remoteAddr", login.remoteAddr());
        members.put("loggedIn", login.loggedIn());
        members.put("idle", login.idle());
        members.put("status", login.status().number());
        members.put("origin", login.origin());
        members.put("alive", login.isAlive());
        return members;
    }

    private PlayedAnswer begin(ControlCall call) {
        return logins.create(user(call), null)
                .map(login -> login(login.id()))
                .orElseGet(() -> ControlAnswers.refused(400, "The user is logged in already."));
    }

    private PlayedAnswer end(ControlCall call, Status how) {
        int id = number(call.text());
        return logins.end(id, how)
                ? login(id)
                : ControlAnswers.refused(404, "There is no living login " + id + ".");
    }

    private PlayedAnswer allKeys() {
        var all = keys.all().stream().map(key -> members(key, clock.instant())).toList();
        return ControlAnswers.members(Map.of("count", all.size(), "keys", all));
    }

    private static Map<String, ?> members(PlayedTemporaryKey key, Instant now) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("key", key.text());
        members.put("domain", key.domain().wireName());
        members.put("targetId", key.targetId());
        members.put("personId", key.personId());
        members.put("expires", key.expires());
        members.put("payload", key.payload());
        members.put("expired", key.isExpired(now));
        return members;
    }

    private PlayedAnswer createKey(ControlCall call) {
        String domain = call.member("domain", PlayedTemporaryKeyDomain.CHANGE_PASSWORD.wireName());
        PlayedTemporaryKey key =
                keys.create(
                        PlayedTemporaryKeyDomain.named(domain)
                                .orElseThrow(() -> unknown("domain", domain)),
                        call.wholeNumber("targetId").orElse(null),
                        call.wholeNumber("personId").orElse(null),
                        call.instant("expires").orElse(null),
                        call.members().get("payload"));
        return ControlAnswers.members(members(key, clock.instant()));
    }

    private PlayedAnswer expireKey(ControlCall call) {
        Instant at = call.instant("at").orElse(clock.instant());
        return keys.expire(call.member("key", ""), at)
                ? allKeys()
                : ControlAnswers.refused(404, "There is no such key.");
    }

    private PlayedAnswer allTenants() {
        return ControlAnswers.of(out -> {
            out.object().array("tenants");
            for (PlayedTenant tenant : tenants.all()) {
                out.object()
                        .text("tenant", tenant.name())
                        .text("state", tenant.state().wireName())
                        .text("host", tenant.host())
                        .text("base", tenants.endpoint(tenant) + "/api")
                        .end();
            }
            out.endArray().end();
        });
    }

    private PlayedAnswer setTenant(ControlCall call) {
        String name = call.text();
        if (!name.matches("Cust\\d+")) {
            throw new IllegalArgumentException("A tenant has a name as Cust12345; not " + name);
        }
        PlayedTenant before =
                tenants.find(name)
                        .orElse(new PlayedTenant(name, State.RUNNING, PlayedTenantRegistry.HERE));
        String state = call.member("state", before.state().wireName());
        var after =
                new PlayedTenant(
                        name,
                        State.named(state).orElseThrow(() -> unknown("state", state)),
                        call.member("host", before.host()));
        tenants.address(after.host());
        tenants.put(after);
        return allTenants();
    }

    private PlayedAnswer lendTicket(ControlCall call) {
        return ControlAnswers.members(Map.of("ticket", credentials.ticket(user(call))));
    }

    private PlayedAnswer lendToken(ControlCall call) {
        String tenant = call.member("tenant", PlayedTenantRegistry.SAMPLE);
        String token = credentials.token(user(call), tenant);
        return ControlAnswers.members(
                Map.of("access_token", token, "expires_in", credentials.left(token).toSeconds()));
    }

    private PlayedAnswer lendPair(ControlCall call) {
        PlayedSuperOfficeCredentials.XsrfPair pair = credentials.pair(user(call));
        String cookie = PlayedSuperOfficeAuthenticator.COOKIE + "=" + pair.cookie();
        return ControlAnswers.members(Map.of("xsrf", pair.token(), "cookie", cookie));
    }

    private PlayedAnswer endCredential(ControlCall call) {
        return credentials.end(call.member("credential", ""))
                ? ControlAnswers.members(Map.of("ended", true))
                : ControlAnswers.refused(404, "There is no such ticket, token or XSRF value.");
    }

    private static PlayedSuperOfficeUser user(ControlCall call) {
        String name = call.member("user", PlayedSuperOfficeUser.SAMPLE.name());
        return PlayedSuperOfficeUser.named(name).orElseThrow(() -> unknown("user", name));
    }

    private static IllegalArgumentException unknown(String what, String name) {
        return new IllegalArgumentException("There is no " + what + " " + name + ".");
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
