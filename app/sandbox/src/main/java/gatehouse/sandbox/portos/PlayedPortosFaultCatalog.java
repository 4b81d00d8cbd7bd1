package gatehouse.sandbox.portos;

import gatehouse.sandbox.faults.FaultCatalog;
import gatehouse.sandbox.faults.FaultOrder;
import gatehouse.sandbox.faults.InjectedFault;
import gatehouse.sandbox.faults.SecretMemory;
import gatehouse.sandbox.faults.WireFaults;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.portos.answers.PlayedPortosPhrase;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem;
import gatehouse.sandbox.portos.answers.PlayedPortosProblem.ChangedResource;
import gatehouse.sandbox.portos.answers.PlayedPortosProblemAnswers;
import gatehouse.sandbox.portos.sessions.PlayedPortosSessionRegistry;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** The faults that can be ordered of Portos: those of every system, and its own. */
record PlayedPortosFaultCatalog(
        ContractVariants variants,
        PlayedPortosSessionRegistry sessions,
        InstantSource clock,
        PlayedPortosProblemAnswers problems) {
    private static final Duration LOCKED_FOR = Duration.ofSeconds(1);

    FaultCatalog catalog(SecretMemory secrets) {
        return WireFaults.catalog(clock, secrets)
                .add("locked", refused(_ -> locked()))
                .add("licence-expired", refused(_ -> licenceExpired()))
                .add("version-mismatch", refused(this::versionMismatch))
                .add("server-error", refused(_ -> serverError()))
                .add("odd-member", OddRowFault::of, "member", "value", "sessionId")
                .add("odd-list", this::oddList, "paging", "totalCount");
    }

    private InjectedFault refused(Function<ReceivedCall, PlayedPortosProblem> problem) {
        return (call, _) -> problems.answer(problem.apply(call), call);
    }

    private InjectedFault oddList(FaultOrder order) {
        return OddListFault.of(order, () -> sessions.look(index -> index.size()));
    }

    /** Another part of the application holds the resource. */
    private PlayedPortosProblem locked() {
        PlayedPortosProblem locked = PlayedPortosProblem.locked();
        return switch (variants.of(PortosSwitches.LOCKED_HINT)) {
            case NONE -> locked;
            case SECONDS -> locked.with("Retry-After", Long.toString(LOCKED_FOR.toSeconds()));
            case HTTP_DATE ->
                    locked.with(
                            "Retry-After",
                            DateTimeFormatter.RFC_1123_DATE_TIME
                                    .withZone(ZoneOffset.UTC)
                                    .format(clock.instant().plus(LOCKED_FOR)));
        };
    }

    private PlayedPortosProblem licenceExpired() {
        return PlayedPortosProblem.licenceExpired(variants.of(PortosSwitches.LICENCE_EXPIRED));
    }

    /** Another caller has changed the session that the call names. */
    private PlayedPortosProblem versionMismatch(ReceivedCall call) {
        return PlayedPortosProblem.versionMismatch(
                variants.of(PortosSwitches.VERSION_MISMATCH), named(call));
    }

    private static PlayedPortosProblem serverError() {
        return PlayedPortosProblem.of(500, PlayedPortosPhrase.SERVER_ERROR);
    }

    private @Nullable ChangedResource named(ReceivedCall call) {
        String id = call.path().substring(call.path().lastIndexOf('/') + 1);
        return sessions.find(id)
                .map(session -> new ChangedResource("Session", session.id(), session.version()))
                .orElse(null);
    }
}
