package gatehouse.sandbox.portos;

import gatehouse.sandbox.control.ControlAction;
import gatehouse.sandbox.control.ControlAnswers;
import gatehouse.sandbox.control.ControlCall;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.RouteTable;
import gatehouse.sandbox.portos.directory.PlayedPortosDevice;
import gatehouse.sandbox.portos.directory.PlayedPortosDirectory;
import gatehouse.sandbox.portos.sessions.PlayedPortosIdentity;
import gatehouse.sandbox.portos.sessions.PlayedPortosSession;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionRegistry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Lets tests see and change which sessions live, without a call to Portos. */
record PlayedPortosControl(PlayedPortosDirectory directory, PlayedPortosSessionRegistry sessions) {
    RouteTable<ControlAction> routes() {
        return new RouteTable<ControlAction>()
                .add("GET", "/sessions", _ -> alive())
                .add("POST", "/sessions", this::begin)
                .add("GET", "/sessions/{id}", call -> alive(call.text()))
                .add(
                        "DELETE",
                        "/sessions/{id}",
                        call -> {
                            sessions.end(call.text());
                            return alive(call.text());
                        })
                .add("POST", "/sessions/{id}/replace", this::replace);
    }

    private PlayedAnswer alive() {
        var alive =
                sessions.look(index ->
                        index.all()
                                .filter(PlayedPortosSession::isAlive)
                                .map(PlayedPortosSession::id)
                                .toList());
        return ControlAnswers.of(
                out -> out.object().number("count", alive.size()).texts("alive", alive).end());
    }

    private PlayedAnswer alive(String id) {
        boolean alive = sessions.find(id).filter(PlayedPortosSession::isAlive).isPresent();
        return ControlAnswers.of(
                out -> out.object().text("sessionId", id).flag("alive", alive).end());
    }

    private PlayedAnswer begin(ControlCall call) {
        String deviceName = call.member("deviceName", "");
        return directory
                .device(deviceName)
                .map(device -> sessions.begin(call.member("userName", ""), device, "Bearer").id())
                .map(id -> ControlAnswers.members(Map.of("sessionId", id)))
                .orElseGet(() ->
                        ControlAnswers.refused(400, "There is no device " + deviceName + "."));
    }

    /** Members that are not given stay as they were. */
    private PlayedAnswer replace(ControlCall call) {
        Optional<PlayedPortosSession> before = sessions.find(call.text());
        before.ifPresent(session -> sessions.replace(replaced(session, call)));
        return before.isPresent()
                ? alive(call.text())
                : ControlAnswers.refused(404, "There is no such session.");
    }

    private PlayedPortosSession replaced(PlayedPortosSession before, ControlCall call) {
        PlayedPortosIdentity identity = before.identity();
        String device = call.member("deviceName", identity.deviceName());
        String env =
                directory
                        .device(device)
                        .map(PlayedPortosDevice::envName)
                        .orElse(identity.envName());
        Optional<Instant> expiresAt = call.instant("expiresAt");
        return new PlayedPortosSession(
                before.id(),
                new PlayedPortosIdentity(
                        call.member("userName", identity.userName()),
                        device,
                        call.member("envName", env),
                        call.member("authenticationType", identity.authenticationType())),
                call.instant("startedAt").orElse(before.startedAt()),
                expiresAt.isPresent() ? expiresAt.get() : before.expiresAt(),
                call.instant("lastAccessAt").orElse(before.lastAccessAt()),
                call.wholeNumber("_v").orElse(before.version()),
                before.standing(),
                before.endsAt());
    }
}
