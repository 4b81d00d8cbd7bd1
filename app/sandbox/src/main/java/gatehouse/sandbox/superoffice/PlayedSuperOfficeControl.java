package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.control.ControlAnswers;
import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
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
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets tests see and change sessions, keys, credentials and tenants. */
record PlayedSuperOfficeControl(
        PlayedSuperOfficeLoginRegistry logins,
        PlayedTemporaryKeyRegistry keys,
        PlayedSuperOfficeCredentials credentials,
        PlayedTenantRegistry tenants,
        ContractVariants readings,
        InstantSource clock) {

    private static final String ROOT = "/superoffice/";

    Optional<PlayedAnswer> answer(ReceivedCall call) {
        if (!call.path().startsWith(ROOT)) {
            return Optional.empty();
        }
        List<String> steps = List.of(call.path().substring(ROOT.length()).split("/", -1));
        String second = steps.size() < 2 ? "" : steps.get(1);
        return switch (call.method() + " " + steps.getFirst()) {
            case "GET logins" ->
                    Optional.of(second.isEmpty() ? allLogins() : login(number(second)));
            case "POST logins" -> Optional.of(second.isEmpty() ? begin(call) : end(call, steps));
            case "GET keys" -> Optional.of(allKeys());
            case "POST keys" -> Optional.of(second.isEmpty() ? createKey(call) : expireKey(call));
            case "GET tenants" -> Optional.of(allTenants());
            case "POST tenants" -> Optional.of(setTenant(second, ControlAnswers.members(call)));
            case "POST credentials" ->
                    Optional.of(second.equals("end") ? endCredential(call) : lend(second, call));
            default -> Optional.empty();
        };
    }

    private PlayedAnswer allLogins() {
        List<PlayedSuperOfficeLogin> all = logins.all();
        return ControlAnswers.of(out -> {
            out.object()
                    .number("count", all.stream().filter(PlayedSuperOfficeLogin::isAlive).count());
            out.array("logins");
            all.forEach(login -> tell(out, login));
            out.endArray().end();
        });
    }

    private PlayedAnswer login(int id) {
        return logins.row(id)
                .map(login -> ControlAnswers.of(out -> tell(out, login)))
                .orElseGet(() -> ControlAnswers.refused(404, "There is no login " + id + "."));
    }

    private static void tell(JsonStreamWriter out, PlayedSuperOfficeLogin login) {
        out.object()
                .number("loginId", login.id())
                .number("userId", login.userId())
                .text("key", login.sessionKey())
                .text("remoteAddr", login.remoteAddr())
                .text("loggedIn", login.loggedIn().toString())
                .text("idle", login.idle().toString())
                .number("status", login.status().number())
                .number("origin", login.origin())
                .flag("alive", login.isAlive())
                .end();
    }

    private PlayedAnswer begin(ReceivedCall call) {
        return logins.create(user(ControlAnswers.members(call)), null)
                .map(login -> login(login.id()))
                .orElseGet(() -> ControlAnswers.refused(400, "The user is logged in already."));
    }

    private PlayedAnswer end(ReceivedCall call, List<String> steps) {
        int id = number(steps.get(1));
        Status how =
                switch (steps.getLast()) {
                    case "kick" -> Status.KICKED;
                    case "logout" -> Status.LOGGED_OUT;
                    case "timeout" -> Status.TIMED_OUT;
                    default ->
                            throw new IllegalArgumentException(
                                    "A login can be sent kick, logout and timeout; not "
                                            + call.path());
                };
        return logins.end(id, how)
                ? login(id)
                : ControlAnswers.refused(404, "There is no living login " + id + ".");
    }

    private PlayedAnswer allKeys() {
        List<PlayedTemporaryKey> all = keys.all();
        Instant now = clock.instant();
        return ControlAnswers.of(out -> {
            out.object().number("count", all.size()).array("keys");
            all.forEach(key -> tell(out, key, now));
            out.endArray().end();
        });
    }

    private static void tell(JsonStreamWriter out, PlayedTemporaryKey key, Instant now) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("key", key.text());
        members.put("domain", key.domain().wireName());
        members.put("targetId", key.targetId());
        members.put("personId", key.personId());
        members.put("expires", key.expires() == null ? null : key.expires().toString());
        members.put("payload", key.payload());
        members.put("expired", key.isExpired(now));
        out.value(members);
    }

    private PlayedAnswer createKey(ReceivedCall call) {
        Map<String, String> wanted = ControlAnswers.members(call);
        String domain =
                wanted.getOrDefault("domain", PlayedTemporaryKeyDomain.CHANGE_PASSWORD.wireName());
        PlayedTemporaryKey key =
                keys.create(
                        PlayedTemporaryKeyDomain.named(domain)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "There is no domain " + domain + ".")),
                        whole(wanted, "targetId").orElse(null),
                        whole(wanted, "personId").orElse(null),
                        instant(wanted, "expires").orElse(null),
                        wanted.get("payload"));
        return ControlAnswers.of(out -> tell(out, key, clock.instant()));
    }

    private PlayedAnswer expireKey(ReceivedCall call) {
        Map<String, String> wanted = ControlAnswers.members(call);
        Instant at = instant(wanted, "at").orElse(clock.instant());
        return keys.expire(wanted.getOrDefault("key", ""), at)
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

    private PlayedAnswer setTenant(String name, Map<String, String> wanted) {
        if (!name.matches("Cust\\d+")) {
            throw new IllegalArgumentException("A tenant is called as Cust12345; not " + name);
        }
        PlayedTenant before =
                tenants.find(name)
                        .orElse(new PlayedTenant(name, State.RUNNING, PlayedTenantRegistry.HERE));
        String state = wanted.getOrDefault("state", before.state().wireName());
        var after =
                new PlayedTenant(
                        name,
                        State.named(state)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "There is no state " + state + ".")),
                        wanted.getOrDefault("host", before.host()));
        tenants.address(after.host());
        tenants.put(after);
        return allTenants();
    }

    /** Hands out a ticket, a token or a browser session. */
    private PlayedAnswer lend(String kind, ReceivedCall call) {
        Map<String, String> wanted = ControlAnswers.members(call);
        PlayedSuperOfficeUser user = user(wanted);
        return switch (kind) {
            case "ticket" ->
                    ControlAnswers.of(
                            out -> out.object().text("ticket", credentials.ticket(user)).end());
            case "token" -> {
                String tenant = wanted.getOrDefault("tenant", PlayedTenantRegistry.SAMPLE);
                String token = credentials.token(user, tenant);
                yield ControlAnswers.of(out ->
                        out.object()
                                .text("access_token", token)
                                .number("expires_in", credentials.left(token).toSeconds())
                                .end());
            }
            case "xsrf" -> {
                PlayedSuperOfficeCredentials.XsrfPair pair = credentials.pair(user);
                yield ControlAnswers.of(out ->
                        out.object()
                                .text("xsrf", pair.token())
                                .text(
                                        "cookie",
                                        PlayedSuperOfficeAuthenticator.COOKIE + "=" + pair.cookie())
                                .end());
            }
            default ->
                    throw new IllegalArgumentException(
                            "Lent are ticket, token and xsrf; not " + kind);
        };
    }

    private PlayedAnswer endCredential(ReceivedCall call) {
        boolean ended =
                credentials.end(ControlAnswers.members(call).getOrDefault("credential", ""));
        return ended
                ? ControlAnswers.of(out -> out.object().flag("ended", true).end())
                : ControlAnswers.refused(404, "There is no such ticket, token or XSRF value.");
    }

    private static PlayedSuperOfficeUser user(Map<String, String> wanted) {
        String name = wanted.getOrDefault("user", PlayedSuperOfficeUser.SAMPLE.name());
        return PlayedSuperOfficeUser.named(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no user " + name + "."));
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static Optional<Integer> whole(Map<String, String> wanted, String name) {
        return Optional.ofNullable(wanted.get(name)).map(Integer::valueOf);
    }

    private static Optional<Instant> instant(Map<String, String> wanted, String name) {
        return Optional.ofNullable(wanted.get(name)).map(Instant::parse);
    }
}
