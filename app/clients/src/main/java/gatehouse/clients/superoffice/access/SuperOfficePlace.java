package gatehouse.clients.superoffice.access;

import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.superoffice.SuperOfficeClient;

/** Where one SuperOffice is installed (contract: SuperOffice 3.3). */
public sealed interface SuperOfficePlace {
    /**
     * On a server of one's own, at the address that the settings name.
     *
     * @param base with or without {@code /api} at its end
     * @param plainHttpMarked whether a person has explicitly accepted that everything sent there,
     *     passwords included, can be read on the way
     */
    record Onsite(ServerAddress base, boolean plainHttpMarked) implements SuperOfficePlace {
        public Onsite {
            if (base.plain() && !base.loopback() && !plainHttpMarked) {
                throw new IllegalArgumentException(
                        "A connection by plain http must be marked as such; use https.");
            }
        }

        /** An installation that is spoken to by https, or on this computer. */
        public Onsite(ServerAddress base) {
            this(base, false);
        }

        /** Where its WebAPI is. */
        public ApiAddress api() {
            return new ApiAddress(this, base);
        }
    }

    /**
     * A tenant in the vendor's cloud, whose address may change at any time: it is told by {@link
     * SuperOfficeClient#tenantState()} or by the claim of a token, and kept in no profile.
     *
     * @param tenant such as {@code Cust12345}
     */
    record Online(VendorCloud environment, String tenant) implements SuperOfficePlace {
        public Online {
            if (!tenant.matches("(?i)cust[0-9]{1,12}")) {
                throw new IllegalArgumentException("A tenant is named such as Cust12345.");
            }
        }
    }
}
