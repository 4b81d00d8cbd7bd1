package gatehouse.clients.superoffice.access;

import gatehouse.clients.http.ServerAddress;

/**
 * One of the vendor's clouds. Its host is for the state API, never for the calls to a tenant
 * (contract: SuperOffice 3.3).
 *
 * @param host where {@code /api/state} is
 */
public record VendorCloud(ServerAddress host) {
    /** Development, {@code sod.superoffice.com}. */
    public static final VendorCloud DEVELOPMENT = named("sod");

    /** Stage, {@code qaonline.superoffice.com}. */
    public static final VendorCloud STAGE = named("qaonline");

    /** Production, {@code online.superoffice.com}. */
    public static final VendorCloud PRODUCTION = named("online");

    public VendorCloud {
        if (host.plain() && !host.loopback()) {
            throw new IllegalArgumentException("SuperOffice online is spoken to by https only.");
        }
    }

    private static VendorCloud named(String name) {
        return new VendorCloud(ServerAddress.parse("https://" + name + ".superoffice.com"));
    }
}
