package gatehouse.sandbox.srs;

import gatehouse.sandbox.http.CallHandler;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.http.RouteTable;
import gatehouse.sandbox.http.RouteTable.Match;
import gatehouse.sandbox.instruments.SystemInstruments;
import gatehouse.sandbox.srs.calls.PlayedSrsAnswers;
import gatehouse.sandbox.srs.sessions.PlayedSrsCookies;
import gatehouse.sandbox.srs.sessions.PlayedSrsSessionFinder;
import gatehouse.sandbox.srs.sessions.PlayedSrsUserDirectory;
import gatehouse.sandbox.srs.variants.SrsSwitches;
import gatehouse.sandbox.srs.variants.SrsVariants.SessionCookie;

/** Plays the two calls of the recording server itself (contract: SRS 10). */
final class PlayedRecordingServer implements CallHandler {
    private static final String COUNTED = "rws ";

    private final SystemInstruments instruments;
    private final PlayedSrsSessionFinder finder;
    private final RouteTable<CallHandler> routes =
            new RouteTable<CallHandler>()
                    .add("GET", "/api/v2/diagnostics/version", this::version)
                    .add("GET", "/api/v2/me", this::me);

    PlayedRecordingServer(SystemInstruments instruments, PlayedSrsSessionFinder finder) {
        this.instruments = instruments;
        this.finder = finder;
    }

    @Override
    public PlayedAnswer answer(ReceivedCall call) {
        Match<CallHandler> match = routes.match(call.method(), call.path());
        instruments.counters().count(COUNTED + match.label());
        return switch (match) {
            case Match.Known<CallHandler> known -> known.route().action().answer(call);
            case Match.OtherMethod<CallHandler> _, Match.Nowhere<CallHandler> _ -> elsewhere(call);
        };
    }

    private PlayedAnswer version(ReceivedCall call) {
        if (call.header("Authorization").isPresent()) {
            instruments
                    .violations()
                    .add(
                            "no credential goes with the version of the recording server",
                            call.path());
        }
        return PlayedSrsAnswers.json(
                200, out -> out.number("statusCode", 0).text("version", "8.5.200.50"));
    }

    private PlayedAnswer me(ReceivedCall call) {
        return switch (instruments.variants().of(SrsSwitches.RWS_CHECK)) {
            case CODE_0, DOWN -> checked(call);
            case HTTP_401_CODE_20 -> refused(401);
            case HTTP_200_CODE_20 -> refused(200);
            case CODE_8 -> PlayedSrsAnswers.code(200, 8);
            case CODE_4 -> PlayedSrsAnswers.code(200, 4);
        };
    }

    private PlayedAnswer checked(ReceivedCall call) {
        return finder.basic(call)
                .flatMap(PlayedSrsUserDirectory::of)
                .map(known ->
                        PlayedSrsAnswers.user(known.name())
                                .withAll(
                                        "Set-Cookie",
                                        PlayedSrsCookies.fresh(SessionCookie.JSESSIONID).lines()))
                .orElseGet(() -> refused(401));
    }

    private static PlayedAnswer refused(int status) {
        return PlayedSrsAnswers.code(status, 20);
    }

    private PlayedAnswer elsewhere(ReceivedCall call) {
        instruments
                .violations()
                .add("the recording server gets no call but two", COUNTED + call.method());
        return PlayedAnswer.empty(404);
    }
}
