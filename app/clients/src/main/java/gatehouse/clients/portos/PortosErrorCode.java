package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

/**
 * The error codes that are documented; others occur and are shown as numbers (contract: Portos
 * 5.2).
 */
public enum PortosErrorCode {
    UNAUTHENTICATED(1),
    UNAUTHORIZED(2),
    VALIDATION_FAILED(3),
    LICENSE_EXPIRED(4),
    RESOURCE_LOCKED(5),
    RESOURCE_VERSION_MISMATCH(6);

    private final int number;

    PortosErrorCode(int number) {
        this.number = number;
    }

    /** The number as the server sends it. */
    public int number() {
        return number;
    }

    /** The code of that number; null where there is none or it is not known. */
    public static @Nullable PortosErrorCode of(@Nullable Integer number) {
        for (PortosErrorCode code : values()) {
            if (number != null && code.number == number) {
                return code;
            }
        }
        return null;
    }
}
