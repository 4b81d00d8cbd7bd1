package gatehouse.sandbox.srs;

import gatehouse.sandbox.control.ControlAction;
import gatehouse.sandbox.control.ControlAnswers;
import gatehouse.sandbox.control.ControlCall;
import gatehouse.sandbox.control.ControlServer;
import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.RouteTable;
import gatehouse.sandbox.srs.sessions.PlayedSrsDevice;
import gatehouse.sandbox.srs.sessions.PlayedSrsSession;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionRegistry.Living;
import gatehouse.sandbox.srs.sessions.PlayedSrsUser;
import gatehouse.sandbox.srs.sessions.PlayedSrsUserDirectory;

import java.util.Locale;
import java.util.Map;

/** Lets tests look behind the answers of SRS, and act without a call to it. */
record PlayedSrsControl(PlayedSrs srs) {
    RouteTable<ControlAction> routes() {
        return new RouteTable<ControlAction>()
                .add("GET", "/srs/sessions", _ -> sessions())
                .add("POST", "/srs/desktop", this::desktopSignsIn)
                .add(
                        "POST",
                        "/srs/restart",
                        _ -> {
                            srs.sessions().endAll();
                            return sessions();
                        })
                .add("GET", "/srs/log", _ -> log())
                .add(
                        "POST",
                        "/srs/log/reset",
                        _ -> {
                            srs.log().reset();
                            return log();
                        })
                .add("GET", "/srs/users", _ -> users())
                .add("GET", "/srs/origin", _ -> origin())
                .add(
                        "POST",
                        "/srs/origin",
                        call -> {
                            srs.origins()
                                    .setProfile(call.member("origin", srs.origins().profile()));
                            return origin();
                        })
                .add("GET", "/srs/certificate", _ -> ControlAnswers.members(srs.certificate()))
                .add(
                        "GET",
                        "/srs/recording-server",
                        _ -> ControlAnswers.members(Map.of("base", srs.recordingServer())));
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

    private PlayedAnswer desktopSignsIn(ControlCall call) {
        String name = call.member("user", PlayedSrsUserDirectory.ORDINARY.name());
        PlayedSrsUser user =
                PlayedSrsUserDirectory.named(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException("There is no user " + name + "."));
        return srs.desktopSignsIn(user)
                .map(session -> ControlAnswers.members(Map.of("id", session.id())))
                .orElseGet(() -> ControlAnswers.refused(400, "Another session is open."));
    }

    private PlayedAnswer log() {
        return ControlAnswers.of(out -> {
            out.object().array("calls");
            srs.log().entries().forEach(entry -> ControlServer.tell(out.object(), entry));
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
        return ControlAnswers.members(Map.of("origin", srs.origins().profile()));
    }
}
