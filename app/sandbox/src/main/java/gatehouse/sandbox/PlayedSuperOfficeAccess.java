package gatehouse.sandbox;

import gatehouse.sandbox.control.AccessDetails;

import java.net.URI;
import java.util.Map;

/**
 * Where the played SuperOffice listens, all on 127.0.0.1, and what opens it.
 *
 * @param base the installation onsite, with {@code /api}
 * @param ticket a ticket of the user, onsite and, with the application token, online
 * @param token an access token of the tenant online
 * @param xsrf the XSRF value of a browser session, and {@code cookie} what goes along with it
 * @param keys temporary keys to try: {@code valid}, {@code expired}, {@code purged}, {@code
 *     withoutPerson}, {@code withPayload}, and a valid one by the name of each domain
 * @param online the same installation as a tenant: {@code tenant}, {@code base}, {@code state} and
 *     a {@code movedTenant} that another host serves
 */
public record PlayedSuperOfficeAccess(
        URI base,
        String user,
        String password,
        String ticket,
        String token,
        String appToken,
        String xsrf,
        String cookie,
        Map<String, String> keys,
        Map<String, String> online) {

    static PlayedSuperOfficeAccess of(AccessDetails access) {
        return new PlayedSuperOfficeAccess(
                access.address("base"),
                access.text("user"),
                access.text("password"),
                access.text("ticket"),
                access.text("token"),
                access.text("appToken"),
                access.text("xsrf"),
                access.text("cookie"),
                access.texts("keys"),
                access.texts("online"));
    }

    /** Names the place, never what opens it. */
    @Override
    public String toString() {
        return "SuperOffice at " + base + " for " + user;
    }
}
