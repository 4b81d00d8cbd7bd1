package gatehouse.sandbox.srs;

import gatehouse.sandbox.control.Told;
import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.JsonOut;
import gatehouse.sandbox.srs.Sessions.Living;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lets tests look behind the answers of SRS and act behind its callers' backs. */
record SrsControl(Srs srs) {
    Optional<Answer> steer(Call call) {
        return Optional.ofNullable(
                switch (call.method() + " " + call.path()) {
                    case "GET /srs/sessions" -> sessions();
                    case "POST /srs/desktop" -> desktopSignsIn(call);
                    case "POST /srs/restart" -> {
                        srs.sessions().endAll();
                        yield sessions();
                    }
                    case "GET /srs/log" -> log();
                    case "POST /srs/log/reset" -> {
                        srs.log().reset();
                        yield log();
                    }
                    case "GET /srs/users" -> users();
                    case "GET /srs/origin" -> origin();
                    case "POST /srs/origin" -> {
                        srs.setOrigin(Told.members(call).getOrDefault("origin", srs.origin()));
                        yield origin();
                    }
                    case "GET /srs/certificate" -> told(srs.certificate());
                    case "GET /srs/recording-server" ->
                            told(Map.of("base", srs.recordingServer().toString()));
                    default -> null;
                });
    }

    private Answer sessions() {
        var living = srs.sessions().living();
        return Told.of(out -> {
            out.object().number("count", living.size()).array("sessions");
            living.forEach(one -> tell(one, out));
            out.endArray().texts("keptServers", srs.keptServers()).end();
        });
    }

    private static void tell(Living one, JsonOut out) {
        Session session = one.session();
        out.object()
                .text("id", session.id())
                .text("openedBy", session.opener().name().toLowerCase(Locale.ROOT))
                .text("user", session.user().name())
                .text("openedAt", session.openedAt().toString())
                .texts("cookies", session.cookies().values().keySet())
                .flag("csrf", session.token() != null)
                .texts("configuration", session.configuration().texts())
                .array("devices");
        for (Device device : session.configuration().devices()) {
            out.object().text("dn", device.dn()).text("switch", device.switchName()).end();
        }
        out.endArray();
        one.left()
                .ifPresentOrElse(
                        left -> out.number("secondsLeft", left.toSeconds()),
                        () -> out.nothing("secondsLeft"));
        out.end();
    }

    private Answer desktopSignsIn(Call call) {
        String name = Told.members(call).getOrDefault("user", Users.ORDINARY.name());
        User user =
                Users.named(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException("There is no user " + name + "."));
        return srs.desktopSignsIn(user)
                .map(session -> Told.of(out -> out.object().text("id", session.id()).end()))
                .orElseGet(() -> Told.refused(400, "Another session is open."));
    }

    private Answer log() {
        return Told.of(out -> {
            out.object().array("calls");
            for (var entry : srs.log().entries()) {
                out.object()
                        .text("at", entry.at().toString())
                        .text("call", entry.call())
                        .text("act", entry.act())
                        .text("outcome", entry.outcome())
                        .text("origin", entry.origin())
                        .text("credentials", entry.credentials())
                        .flag("token", entry.token())
                        .end();
            }
            out.endArray().end();
        });
    }

    private static Answer users() {
        return Told.of(out -> {
            out.object().array("users");
            for (User user : Users.ALL) {
                out.object().text("user", user.name()).text("password", user.password()).end();
            }
            out.endArray().end();
        });
    }

    private Answer origin() {
        return told(Map.of("origin", srs.origin()));
    }

    private static Answer told(Map<String, String> texts) {
        return Told.of(out -> {
            out.object();
            texts.forEach(out::text);
            out.end();
        });
    }
}
