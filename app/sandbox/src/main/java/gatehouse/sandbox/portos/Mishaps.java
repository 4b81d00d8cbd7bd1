package gatehouse.sandbox.portos;

import gatehouse.sandbox.faults.FaultKinds;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The faults that only Portos has, and a server error in its own words. */
record Mishaps(Readings readings, Sessions sessions, InstantSource clock, Problems problems) {
    private static final Duration LOCKED_FOR = Duration.ofSeconds(1);

    FaultKinds kinds() {
        return FaultKinds.ofAllSystems()
                .and("locked", (call, _) -> problems.answer(locked(), call))
                .and("licence-expired", (call, _) -> problems.answer(licenceExpired(), call))
                .and("version-mismatch", (call, _) -> problems.answer(versionMismatch(call), call))
                .and("server-error", (call, _) -> problems.answer(serverError(), call));
    }

    /** Another part of the application holds the resource. */
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

    private Problem licenceExpired() {
        return Problem.licenceExpired(readings.of(PortosReadings.LICENCE_EXPIRED));
    }

    /** The session was changed by someone else. */
    private Problem versionMismatch(Call call) {
        return Problem.versionMismatch(readings.of(PortosReadings.VERSION_MISMATCH), meant(call));
    }

    private static Problem serverError() {
        return Problem.of(500, Phrase.SERVER_ERROR);
    }

    private @Nullable Session meant(Call call) {
        String id = call.path().substring(call.path().lastIndexOf('/') + 1);
        Optional<Session> session = sessions.find(id);
        return session.orElse(null);
    }
}
