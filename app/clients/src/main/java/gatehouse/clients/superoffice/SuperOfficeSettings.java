package gatehouse.clients.superoffice;

import gatehouse.clients.http.Limits;
import gatehouse.clients.http.Trust;

import java.time.Duration;

/**
 * Where and how one SuperOffice is reached.
 *
 * @param localization sent with every call that takes it, unless an agent is given another
 * @param customerService limits of the calls to {@link CustomerServiceAgent}
 * @param person limits of all other calls
 * @param trust whose certificates are accepted
 */
public record SuperOfficeSettings(
        SuperOfficePlace place,
        Localization localization,
        Limits customerService,
        Limits person,
        Trust trust) {
    private static final Limits BOTH =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 1 << 20, 64, 1 << 20, 4);

    /** Settings with the limits of the contract that accept the issuers that Java knows. */
    public SuperOfficeSettings(SuperOfficePlace place, Localization localization) {
        this(place, localization, customerServiceLimits(), personLimits(), Trust.system());
    }

    /** 10 s to connect, 30 s for a call, 1 MiB for an answer (contract: SuperOffice 11, 13.2). */
    public static Limits customerServiceLimits() {
        return BOTH;
    }

    /** 10 s to connect, 15 s for a call, 1 MiB for an answer (contract: SuperOffice 11, 13.2). */
    public static Limits personLimits() {
        return BOTH.withCall(Duration.ofSeconds(15));
    }

    /** The same that accept also what this trust names. */
    public SuperOfficeSettings trusting(Trust other) {
        return new SuperOfficeSettings(place, localization, customerService, person, other);
    }

    /** The same with other limits. */
    public SuperOfficeSettings within(Limits customerServiceLimits, Limits personLimits) {
        return new SuperOfficeSettings(
                place, localization, customerServiceLimits, personLimits, trust);
    }
}
