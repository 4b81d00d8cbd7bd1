package gatehouse.sandbox.portos.signin;

import gatehouse.sandbox.faults.SecretMemory;
import gatehouse.sandbox.http.JsonMemberReader;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.instruments.SystemInstruments;
import gatehouse.sandbox.portos.answers.PlayedPortosJsonAnswers;
import gatehouse.sandbox.portos.answers.PlayedPortosPhrase;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem.Invalid;
import gatehouse.sandbox.portos.answers.PlayedPortosRefusalException;
import gatehouse.sandbox.portos.directory.PlayedPortosDevice;
import gatehouse.sandbox.portos.directory.PlayedPortosDirectory;
import gatehouse.sandbox.portos.directory.PlayedPortosDirectoryWriter;
import gatehouse.sandbox.portos.directory.PlayedPortosLicenceCalls;
import gatehouse.sandbox.portos.directory.PlayedPortosUser;
import gatehouse.sandbox.portos.sessions.PlayedPortosSession;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionRegistry;
import gatehouse.sandbox.portos.sessions.PlayedPortosTokenRegistry;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Logs a user in to a device (contract: Portos 6.1, JWT bearer). */
public final class PlayedPortosLoginCall {
    private final PlayedPortosDirectory directory;
    private final PlayedPortosSessionRegistry sessions;
    private final PlayedPortosTokenRegistry tokens;
    private final ContractVariants variants;
    private final SecretMemory secrets;
    private final PlayedPortosDirectoryWriter writer;
    private final PlayedPortosJsonAnswers json;

    public PlayedPortosLoginCall(
            PlayedPortosDirectory directory,
            PlayedPortosSessionRegistry sessions,
            PlayedPortosTokenRegistry tokens,
            SystemInstruments instruments,
            PlayedPortosDirectoryWriter writer,
            PlayedPortosJsonAnswers json) {
        this.directory = directory;
        this.sessions = sessions;
        this.tokens = tokens;
        this.variants = instruments.variants();
        this.secrets = instruments.secrets();
        this.writer = writer;
        this.json = json;
    }

    public PlayedAnswer login(ReceivedCall call) {
        Map<String, String> body =
                JsonMemberReader.members(call.body())
                        .orElseThrow(() ->
                                new PlayedPortosRefusalException(
                                        PlayedPortosProblem.invalid(Invalid.value("body"))));
        requireMembers(body);
        PlayedPortosUser user = user(body);
        PlayedPortosDevice device = device(body, user);
        requireSeat(device);
        PlayedPortosSession session = sessions.begin(user.userName(), device, "Bearer");
        String token = tokens.issue(session.id(), variants.of(PortosSwitches.TOKEN_FORM));
        String refreshToken = tokens.refreshToken();
        secrets.remember(token);
        secrets.remember(refreshToken);
        return json.answer(200, out -> writer.login(out, user, device, token, refreshToken));
    }

    private static void requireMembers(Map<String, String> body) {
        List<Invalid> missing =
                Stream.of("UserName", "DeviceName")
                        .filter(name -> body.getOrDefault(name, "").isEmpty())
                        .map(Invalid::missing)
                        .toList();
        if (!missing.isEmpty()) {
            throw new PlayedPortosRefusalException(PlayedPortosProblem.invalid(missing));
        }
    }

    private PlayedPortosUser user(Map<String, String> body) {
        return directory
                .user(body.getOrDefault("UserName", ""))
                .filter(PlayedPortosUser::isActive)
                .filter(user -> user.password().equals(body.getOrDefault("Password", "")))
                .orElseThrow(() ->
                        new PlayedPortosRefusalException(PlayedPortosProblem.loginRefused(401)));
    }

    /** A login is always to a device that exists, is active and stands in the user's own list. */
    private PlayedPortosDevice device(Map<String, String> body, PlayedPortosUser user) {
        return directory
                .device(body.getOrDefault("DeviceName", ""))
                .filter(PlayedPortosDevice::isActive)
                .filter(device -> user.mayUse(device.name()))
                .orElseThrow(() ->
                        new PlayedPortosRefusalException(
                                PlayedPortosProblem.loginRefused(
                                        variants.of(PortosSwitches.LOGIN_REFUSED))));
    }

    private void requireSeat(PlayedPortosDevice device) {
        long taken =
                switch (variants.of(PortosSwitches.SEAT_LIMIT)) {
                    case OFF -> 0;
                    case DEVICES -> otherDevicesInUse(device);
                    case SESSIONS ->
                            sessions.look(roll ->
                                    roll.all().filter(PlayedPortosSession::isAlive).count());
                };
        if (taken >= PlayedPortosLicenceCalls.SEATS) {
            throw new PlayedPortosRefusalException(
                    PlayedPortosProblem.forbidden(PlayedPortosPhrase.SEATS_TAKEN));
        }
    }

    private long otherDevicesInUse(PlayedPortosDevice device) {
        return sessions.look(roll ->
                roll.all()
                        .filter(PlayedPortosSession::isAlive)
                        .map(session -> session.identity().deviceName())
                        .filter(name -> !name.equals(device.name()))
                        .distinct()
                        .count());
    }
}
