package gatehouse.clients.superoffice.access;

import gatehouse.clients.http.ServerAddress;

import java.util.Locale;

/**
 * Where a WebAPI is called, and who named that address. Only the settings, the state API and the
 * claim of a token can make one, so that a credential goes to no other host (contract: SuperOffice
 * 14).
 */
public final class ApiAddress {
    private static final String VENDOR = ".superoffice.com";

    private final SuperOfficePlace place;
    private final ServerAddress base;

    ApiAddress(SuperOfficePlace place, ServerAddress base) {
        this.place = place;
        this.base = withoutApi(base);
    }

    /**
     * The address in a token's claim {@code http://schemes.superoffice.net/identity/webapi_url};
     * the caller has verified the token.
     *
     * @throws IllegalArgumentException when nothing may be sent there; the sentence does not quote
     *     it
     */
    public static ApiAddress claimed(SuperOfficePlace.Online place, String webapiUrl) {
        return named(place, webapiUrl);
    }

    /**
     * The address that the cloud names for a tenant: as safe as the cloud itself, or refused.
     *
     * @throws IllegalArgumentException when nothing may be sent there
     */
    public static ApiAddress named(SuperOfficePlace.Online place, String url) {
        ServerAddress address = ServerAddress.parse(url);
        boolean playedHere = place.environment().host().loopback() && address.loopback();
        if (address.plain() && !playedHere) {
            throw new IllegalArgumentException("SuperOffice online is spoken to by https only.");
        }
        return new ApiAddress(place, address);
    }

    /** For what place it was named. */
    public SuperOfficePlace place() {
        return place;
    }

    /** Whether it is the vendor's cloud, by who named it or by the name of the host. */
    public boolean online() {
        return place instanceof SuperOfficePlace.Online || ("." + base.host()).endsWith(VENDOR);
    }

    /** The server and path that every call of the API begins with. */
    public ServerAddress base() {
        return base;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiAddress api && place.equals(api.place) && base.equals(api.base);
    }

    @Override
    public int hashCode() {
        return base.hashCode();
    }

    /** The address with {@code /api}. */
    @Override
    public String toString() {
        return base + "/api";
    }

    private static ServerAddress withoutApi(ServerAddress address) {
        String path = address.path();
        return path.toLowerCase(Locale.ROOT).endsWith("/api")
                ? new ServerAddress(
                        address.scheme(),
                        address.host(),
                        address.port(),
                        path.substring(0, path.length() - "/api".length()))
                : address;
    }
}
