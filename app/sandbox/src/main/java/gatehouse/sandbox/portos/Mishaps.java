package gatehouse.sandbox.portos;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.http.ConnectionDropped;
import gatehouse.sandbox.http.Slowly;
import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets a fault happen to a call; acting is what would be done without it. */
record Mishaps(Readings readings, Sessions sessions, InstantSource clock, Problems problems) {
    private static final Duration LOCKED_FOR = Duration.ofSeconds(1);

    Answer befall(Fault fault, Call call, Supplier<Answer> acting) {
        return switch (fault) {
            case Fault.Delay late -> {
                Slowly.pause(late.by());
                yield acting.get();
            }
            case Fault.Drip slow -> Slowly.dripping(acting.get(), slow.between());
            case Fault.DropBefore _ -> throw ConnectionDropped.before();
            case Fault.DropAfter _ -> throw ConnectionDropped.insteadOf(acting.get());
            case Fault.Locked _ -> problems.answer(locked(), call);
            case Fault.LicenceExpired _ ->
                    problems.answer(
                            Problem.licenceExpired(readings.of(PortosReadings.LICENCE_EXPIRED)),
                            call);
            case Fault.VersionMismatch _ ->
                    problems.answer(
                            Problem.versionMismatch(
                                    readings.of(PortosReadings.VERSION_MISMATCH), meant(call)),
                            call);
            case Fault.Redirect elsewhere ->
                    Answer.empty(302).with("Location", elsewhere.location());
            case Fault.ServerError _ -> problems.answer(Problem.of(500, Phrase.SERVER_ERROR), call);
        };
    }

    private Problem locked() {
        return switch (readings.of(PortosReadings.LOCKED_HINT)) {
            case NONE -> Problem.locked();
            case SECONDS ->
                    Problem.locked().with("Retry-After", Long.toString(LOCKED_FOR.toSeconds()));
            case HTTP_DATE ->
                    Problem.locked()
                            .with(
                                    "Retry-After",
                                    DateTimeFormatter.RFC_1123_DATE_TIME
                                            .withZone(ZoneOffset.UTC)
                                            .format(clock.instant().plus(LOCKED_FOR)));
        };
    }

    private @Nullable Session meant(Call call) {
        String id = call.path().substring(call.path().lastIndexOf('/') + 1);
        Optional<Session> session = sessions.find(id);
        return session.orElse(null);
    }
}
