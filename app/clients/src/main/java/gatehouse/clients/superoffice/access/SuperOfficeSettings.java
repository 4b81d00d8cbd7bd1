package gatehouse.clients.superoffice.access;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.route.ConnectionRoute;
import gatehouse.clients.superoffice.CustomerServiceAgent;

import java.time.Duration;

/**
 * Where and how one SuperOffice is reached.
 *
 * @param localization sent with every call that takes it, unless an agent is given another
 * @param customerService limits of the calls to {@link CustomerServiceAgent}
 * @param person limits of all other calls
 * @param trust whose certificates are accepted
 * @param route how calls get to it
 */
public record SuperOfficeSettings(
        SuperOfficePlace place,
        LocalizationSettings localization,
        CallLimits customerService,
        CallLimits person,
        CertificateTrust trust,
        ConnectionRoute route) {
    private static final CallLimits BOTH =
            new CallLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 1 << 20, 64, 1 << 20, 4);

    /** Settings with the limits of the contract that accept the issuers that Java knows. */
    public SuperOfficeSettings(SuperOfficePlace place, LocalizationSettings localization) {
        this(
                place,
                localization,
                customerServiceLimits(),
                personLimits(),
                CertificateTrust.system(),
                ConnectionRoute.DIRECT);
    }

    /** 10 s to connect, 30 s for a call, 1 MiB for an answer (contract: SuperOffice 11, 13.2). */
    public static CallLimits customerServiceLimits() {
        return BOTH;
    }

    /** 10 s to connect, 15 s for a call, 1 MiB for an answer (contract: SuperOffice 11, 13.2). */
    public static CallLimits personLimits() {
        return BOTH.withCall(Duration.ofSeconds(15));
    }

    /** The same that accept also what this trust names. */
    public SuperOfficeSettings trusting(CertificateTrust other) {
        return new SuperOfficeSettings(place, localization, customerService, person, other, route);
    }

    /** The same over another route. */
    public SuperOfficeSettings over(ConnectionRoute other) {
        return new SuperOfficeSettings(place, localization, customerService, person, trust, other);
    }

    /** The same with other limits. */
    public SuperOfficeSettings within(CallLimits customerServiceLimits, CallLimits personLimits) {
        return new SuperOfficeSettings(
                place, localization, customerServiceLimits, personLimits, trust, route);
    }
}
