package gatehouse.console.connections.superoffice;

import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.VendorCloud;
import gatehouse.console.environments.ConnectionSpec;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by the address of an environment's SuperOffice whether it is a tenant in the vendor's cloud
 * or an installation of one's own (contract: SuperOffice 3.3).
 */
public final class SuperOfficeAddressReader {
    private static final Pattern ONLINE =
            Pattern.compile(
                    "(?i)https://([a-z0-9-]+)\\.superoffice\\.com(?::443)?/(cust[0-9]{1,12})(?:/api)?/?");

    private SuperOfficeAddressReader() {}

    /**
     * {@code https://{sub}.superoffice.com/{CustNNNNN}/api} is a tenant online, of the cloud that
     * the first letters of {@code sub} name; everything else is an installation onsite.
     */
    public static SuperOfficePlace of(ConnectionSpec where) {
        Matcher online = ONLINE.matcher(where.address());
        return online.matches()
                ? new SuperOfficePlace.Online(cloud(online.group(1)), online.group(2))
                : new SuperOfficePlace.Onsite(
                        ServerAddress.parse(where.address()), where.plainHttp());
    }

    private static VendorCloud cloud(String sub) {
        String name = sub.toLowerCase(Locale.ROOT).replaceAll("[0-9]+$", "");
        return switch (name) {
            case "sod" -> VendorCloud.DEVELOPMENT;
            case "qaonline" -> VendorCloud.STAGE;
            default -> VendorCloud.PRODUCTION;
        };
    }
}
