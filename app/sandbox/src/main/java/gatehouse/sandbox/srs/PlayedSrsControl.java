package gatehouse.sandbox.srs;

import gatehouse.sandbox.control.ControlAnswers;
import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.srs.sessions.PlayedSrsDevice;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionRegistry.Living;
import gatehouse.sandbox.srs.sessions.PlayedSrsUser;
import gatehouse.sandbox.srs.sessions.PlayedSrsUserDirectory;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lets tests look behind the answers of SRS and act behind its callers' backs. */
record PlayedSrsControl(PlayedSrs srs) {
    Optional<PlayedAnswer> steer(ReceivedCall call) {
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
                        srs.setOrigin(
                                ControlAnswers.members(call).getOrDefault("origin", srs.origin()));
                        yield origin();
                    }
                    case "GET /srs/certificate" -> told(srs.certificate());
                    case "GET /srs/recording-server" ->
                            told(Map.of("base", srs.recordingServer().toString()));
                    default -> null;
                });
    }

    private PlayedAnswer sessions() {
        var living = srs.sessions().living();
        return ControlAnswers.of(out -> {
            out.object().number("count", living.size()).array("sessions");
            living.forEach(one -> tell(one, out));
            out.endArray().texts("keptServers", srs.keptServers()).end();
        });
    }

    private static void tell(Living one, JsonStreamWriter out) {
        PlayedSrsSession session = one.session();
        out.object()
                .text("id", session.id())
                .text("openedBy", session.opener().name().toLowerCase(Locale.ROOT))
                .text("user", session.user().name())
                .text("openedAt", session.openedAt().toString())
                .texts("cookies", session.cookies().values().keySet())
                .flag("csrf", session.token() != null)
                .texts("configuration", session.configuration().texts())
                .array("devices");
        for (PlayedSrsDevice device : session.configuration().devices()) {
            out.object().text("dn", device.dn()).text("switch", device.switchName()).end();
        }
        out.endArray();
        one.left()
                .ifPresentOrElse(
                        left -> out.number("secondsLeft", left.toSeconds()),
                        () -> out.nothing("secondsLeft"));
        out.end();
    }

    private PlayedAnswer desktopSignsIn(ReceivedCall call) {
        String name =
                ControlAnswers.members(call)
                        .getOrDefault("user", PlayedSrsUserDirectory.ORDINARY.name());
        PlayedSrsUser user =
                PlayedSrsUserDirectory.named(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException("There is no user " + name + "."));
        return srs.desktopSignsIn(user)
                .map(session ->
                        ControlAnswers.of(out -> out.object().text("id", session.id()).end()))
                .orElseGet(() -> ControlAnswers.refused(400, "Another session is open."));
    }

    private PlayedAnswer log() {
        return ControlAnswers.of(out -> {
            out.object().array("calls");
            for (var entry : srs.log().entries()) {
                out.object()
                        .text("at", entry.at().toString())
                        .text("call", entry.call())
                        .text("outcome", entry.outcome())
                        .values(entry.details())
                        .end();
            }
            out.endArray().end();
        });
    }

    private static PlayedAnswer users() {
        return ControlAnswers.of(out -> {
            out.object().array("users");
            for (PlayedSrsUser user : PlayedSrsUserDirectory.ALL) {
                out.object().text("user", user.name()).text("password", user.password()).end();
            }
            out.endArray().end();
        });
    }

    private PlayedAnswer origin() {
        return told(Map.of("origin", srs.origin()));
    }

    private static PlayedAnswer told(Map<String, String> texts) {
        return ControlAnswers.of(out -> {
            out.object();
            texts.forEach(out::text);
            out.end();
        });
    }
}
