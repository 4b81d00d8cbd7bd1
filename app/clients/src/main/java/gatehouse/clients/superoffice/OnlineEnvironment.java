package gatehouse.clients.superoffice;

import gatehouse.clients.http.Address;

/**
 * One of the vendor's clouds. Its host is for the state API, never for the calls to a tenant
 * (contract: SuperOffice 3.3).
 *
 * @param host where {@code /api/state} is
 */
public record OnlineEnvironment(Address host) {
    /** Development, {@code sod.superoffice.com}. */
    public static final OnlineEnvironment DEVELOPMENT = named("sod");

    /** Stage, {@code qaonline.superoffice.com}. */
    public static final OnlineEnvironment STAGE = named("qaonline");

    /** Production, {@code online.superoffice.com}. */
    public static final OnlineEnvironment PRODUCTION = named("online");

    public OnlineEnvironment {
        if (host.plain() && !host.loopback()) {
            throw new IllegalArgumentException("SuperOffice online is spoken to by https only.");
        }
    }

    private static OnlineEnvironment named(String name) {
        return new OnlineEnvironment(Address.parse("https://" + name + ".superoffice.com"));
    }
}
