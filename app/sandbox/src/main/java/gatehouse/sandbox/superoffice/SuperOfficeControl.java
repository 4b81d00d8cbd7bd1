package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.control.Told;
import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.JsonOut;
import gatehouse.sandbox.readings.Readings;
import gatehouse.sandbox.superoffice.Login.Status;
import gatehouse.sandbox.superoffice.Tenant.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets tests see and change sessions, keys, credentials and tenants. */
record SuperOfficeControl(
        Logins logins,
        TemporaryKeys keys,
        Credentials credentials,
        Tenants tenants,
        Readings readings,
        InstantSource clock) {

    private static final String ROOT = "/superoffice/";

    Optional<Answer> answer(Call call) {
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
            case "POST tenants" -> Optional.of(setTenant(second, Told.members(call)));
            case "POST credentials" ->
                    Optional.of(second.equals("end") ? endCredential(call) : lend(second, call));
            default -> Optional.empty();
        };
    }

    private Answer allLogins() {
        List<Login> all = logins.all();
        return Told.of(out -> {
            out.object().number("count", all.stream().filter(Login::isAlive).count());
            out.array("logins");
            all.forEach(login -> tell(out, login));
            out.endArray().end();
        });
    }

    private Answer login(int id) {
        return logins.row(id)
                .map(login -> Told.of(out -> tell(out, login)))
                .orElseGet(() -> Told.refused(404, "There is no login " + id + "."));
    }

    private static void tell(JsonOut out, Login login) {
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

    private Answer begin(Call call) {
        return logins.create(user(Told.members(call)), null)
                .map(login -> login(login.id()))
                .orElseGet(() -> Told.refused(400, "The user is logged in already."));
    }

    private Answer end(Call call, List<String> steps) {
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
                : Told.refused(404, "There is no living login " + id + ".");
    }

    private Answer allKeys() {
        List<TemporaryKey> all = keys.all();
        Instant now = clock.instant();
        return Told.of(out -> {
            out.object().number("count", all.size()).array("keys");
            all.forEach(key -> tell(out, key, now));
            out.endArray().end();
        });
    }

    private static void tell(JsonOut out, TemporaryKey key, Instant now) {
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

    private Answer createKey(Call call) {
        Map<String, String> wanted = Told.members(call);
        String domain = wanted.getOrDefault("domain", Domain.CHANGE_PASSWORD.wireName());
        TemporaryKey key =
                keys.create(
                        Domain.named(domain)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "There is no domain " + domain + ".")),
                        whole(wanted, "targetId").orElse(null),
                        whole(wanted, "personId").orElse(null),
                        instant(wanted, "expires").orElse(null),
                        wanted.get("payload"));
        return Told.of(out -> tell(out, key, clock.instant()));
    }

    private Answer expireKey(Call call) {
        Map<String, String> wanted = Told.members(call);
        Instant at = instant(wanted, "at").orElse(clock.instant());
        return keys.expire(wanted.getOrDefault("key", ""), at)
                ? allKeys()
                : Told.refused(404, "There is no such key.");
    }

    private Answer allTenants() {
        return Told.of(out -> {
            out.object().array("tenants");
            for (Tenant tenant : tenants.all()) {
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

    private Answer setTenant(String name, Map<String, String> wanted) {
        if (!name.matches("Cust\\d+")) {
            throw new IllegalArgumentException("A tenant is called as Cust12345; not " + name);
        }
        Tenant before = tenants.find(name).orElse(new Tenant(name, State.RUNNING, Tenants.HERE));
        String state = wanted.getOrDefault("state", before.state().wireName());
        var after =
                new Tenant(
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
    private Answer lend(String kind, Call call) {
        Map<String, String> wanted = Told.members(call);
        User user = user(wanted);
        return switch (kind) {
            case "ticket" ->
                    Told.of(out -> out.object().text("ticket", credentials.ticket(user)).end());
            case "token" -> {
                String tenant = wanted.getOrDefault("tenant", Tenants.SAMPLE);
                String token = credentials.token(user, tenant);
                yield Told.of(out ->
                        out.object()
                                .text("access_token", token)
                                .number("expires_in", credentials.left(token).toSeconds())
                                .end());
            }
            case "xsrf" -> {
                Credentials.XsrfPair pair = credentials.pair(user);
                yield Told.of(out ->
                        out.object()
                                .text("xsrf", pair.token())
                                .text("cookie", Gate.COOKIE + "=" + pair.cookie())
                                .end());
            }
            default ->
                    throw new IllegalArgumentException(
                            "Lent are ticket, token and xsrf; not " + kind);
        };
    }

    private Answer endCredential(Call call) {
        boolean ended = credentials.end(Told.members(call).getOrDefault("credential", ""));
        return ended
                ? Told.of(out -> out.object().flag("ended", true).end())
                : Told.refused(404, "There is no such ticket, token or XSRF value.");
    }

    private static User user(Map<String, String> wanted) {
        String name = wanted.getOrDefault("user", User.SAMPLE.name());
        return User.named(name)
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
