package gatehouse.clients.portos.server;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the shop has bought (contract: Portos 2.4). What the server leaves out, or tells in a form
 * that is not documented, is null or an empty text.
 *
 * @param features the one with {@code productSku} {@code MaxDeviceCount} tells in {@code rawValue}
 *     how many devices may be connected at the same time (contract: Portos 8)
 */
public record PortosLicense(
        String shopId,
        @Nullable Instant activationTime,
        @Nullable Instant expirationTime,
        @Nullable Instant verificationTime,
        @Nullable Duration verificationInterval,
        @Nullable Long remainingDays,
        @Nullable Boolean expired,
        List<LicenseFeature> features) {
    public PortosLicense {
        features = List.copyOf(features);
    }

    /** One product within the licence. */
    public record LicenseFeature(
            String productSku,
            String rawValue,
            String name,
            @Nullable Instant activationTime,
            @Nullable Instant expirationTime) {}
}
