package gatehouse.sandbox.portos;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.JsonIn;
import gatehouse.sandbox.portos.Problem.Invalid;
import gatehouse.sandbox.readings.Readings;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Logs a user in to a device (contract: Portos 6.1, JWT bearer). */
final class LoginCall {
    private final Directory directory;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Readings readings;
    private final DirectoryWriter writer;
    private final Json json;

    LoginCall(
            Directory directory,
            Sessions sessions,
            Tokens tokens,
            Readings readings,
            DirectoryWriter writer,
            Json json) {
        this.directory = directory;
        this.sessions = sessions;
        this.tokens = tokens;
        this.readings = readings;
        this.writer = writer;
        this.json = json;
    }

    Answer login(Call call) {
        Map<String, String> body =
                JsonIn.members(call.body())
                        .orElseThrow(() -> new Refused(Problem.invalid(Invalid.value("body"))));
        requireMembers(body);
        User user = user(body);
        Device device = device(body, user);
        requireSeat(device);
        Session session = sessions.begin(user.userName(), device, "Bearer");
        String token = tokens.issue(session.id(), readings.of(PortosReadings.TOKEN_FORM));
        String refreshToken = tokens.refreshToken();
        return json.answer(200, out -> writer.login(out, user, device, token, refreshToken));
    }

    private static void requireMembers(Map<String, String> body) {
        List<Invalid> missing =
                Stream.of("UserName", "DeviceName")
                        .filter(name -> body.getOrDefault(name, "").isEmpty())
                        .map(Invalid::missing)
                        .toList();
        if (!missing.isEmpty()) {
            throw new Refused(Problem.invalid(missing));
        }
    }

    private User user(Map<String, String> body) {
        return directory
                .user(body.getOrDefault("UserName", ""))
                .filter(User::isActive)
                .filter(user -> user.password().equals(body.getOrDefault("Password", "")))
                .orElseThrow(() -> new Refused(Problem.loginRefused(401)));
    }

    /** A login is always to a device that exists, is active and stands in the user's own list. */
    private Device device(Map<String, String> body, User user) {
        return directory
                .device(body.getOrDefault("DeviceName", ""))
                .filter(Device::isActive)
                .filter(device -> user.mayUse(device.name()))
                .orElseThrow(() ->
                        new Refused(
                                Problem.loginRefused(readings.of(PortosReadings.LOGIN_REFUSED))));
    }

    private void requireSeat(Device device) {
        long taken =
                switch (readings.of(PortosReadings.SEAT_LIMIT)) {
                    case OFF -> 0;
                    case DEVICES -> otherDevicesInUse(device);
                    case SESSIONS ->
                            sessions.look(roll -> roll.all().filter(Session::isAlive).count());
                };
        if (taken >= LicenceCalls.SEATS) {
            throw new Refused(Problem.forbidden(Phrase.SEATS_TAKEN));
        }
    }

    private long otherDevicesInUse(Device device) {
        return sessions.look(roll ->
                roll.all()
                        .filter(Session::isAlive)
                        .map(session -> session.identity().deviceName())
                        .filter(name -> !name.equals(device.name()))
                        .distinct()
                        .count());
    }
}
