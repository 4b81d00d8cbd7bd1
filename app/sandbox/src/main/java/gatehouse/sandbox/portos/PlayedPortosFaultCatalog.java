package gatehouse.sandbox.portos;

import gatehouse.sandbox.faults.FaultCatalog;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.portos.answers.PlayedPortosPhrase;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem;
import gatehouse.sandbox.portos.answers.PlayedPortosProblemAnswers;
import gatehouse.sandbox.portos.sessions.PlayedPortosSession;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionRegistry;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The faults that only Portos has, and a server error in its own words. */
record PlayedPortosFaultCatalog(
        ContractVariants readings,
        PlayedPortosSessionRegistry sessions,
        InstantSource clock,
        PlayedPortosProblemAnswers problems) {
    private static final Duration LOCKED_FOR = Duration.ofSeconds(1);

    FaultCatalog kinds() {
        return FaultCatalog.ofAllSystems()
                .and("locked", (call, _) -> problems.answer(locked(), call))
                .and("licence-expired", (call, _) -> problems.answer(licenceExpired(), call))
                .and("version-mismatch", (call, _) -> problems.answer(versionMismatch(call), call))
                .and("server-error", (call, _) -> problems.answer(serverError(), call));
    }

    /** Another part of the application holds the resource. */
    private PlayedPortosProblem locked() {
        return switch (readings.of(PortosSwitches.LOCKED_HINT)) {
            case NONE -> PlayedPortosProblem.locked();
            case SECONDS ->
                    PlayedPortosProblem.locked()
                            .with("Retry-After", Long.toString(LOCKED_FOR.toSeconds()));
            case HTTP_DATE ->
                    PlayedPortosProblem.locked()
                            .with(
                                    "Retry-After",
                                    DateTimeFormatter.RFC_1123_DATE_TIME
                                            .withZone(ZoneOffset.UTC)
                                            .format(clock.instant().plus(LOCKED_FOR)));
        };
    }

    private PlayedPortosProblem licenceExpired() {
        return PlayedPortosProblem.licenceExpired(readings.of(PortosSwitches.LICENCE_EXPIRED));
    }

    /** The session was changed by someone else. */
    private PlayedPortosProblem versionMismatch(ReceivedCall call) {
        return PlayedPortosProblem.versionMismatch(
                readings.of(PortosSwitches.VERSION_MISMATCH), meant(call));
    }

    private static PlayedPortosProblem serverError() {
        return PlayedPortosProblem.of(500, PlayedPortosPhrase.SERVER_ERROR);
    }

    private @Nullable PlayedPortosSession meant(ReceivedCall call) {
        String id = call.path().substring(call.path().lastIndexOf('/') + 1);
        Optional<PlayedPortosSession> session = sessions.find(id);
        return session.orElse(null);
    }
}
