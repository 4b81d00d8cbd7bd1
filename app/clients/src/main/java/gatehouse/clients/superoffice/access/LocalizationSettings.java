package gatehouse.clients.superoffice.access;

import org.jspecify.annotations.Nullable;

/**
 * In which language, culture and time zone an agent is asked (contract: SuperOffice 2.1). What is
 * null is not sent.
 *
 * @param acceptLanguage {@code Accept-Language}: two letters, the console's own language
 * @param language {@code SO-Language}: wins over the former; {@code *} and {@code x} switch
 *     translation off
 * @param culture {@code SO-Culture}: for numbers and dates inside texts; ignored without a language
 * @param timeZone {@code SO-TimeZone}: code or id, such as {@code NO} or {@code NO,
 *     includeTZOffset}
 */
public record LocalizationSettings(
        @Nullable String acceptLanguage,
        @Nullable String language,
        @Nullable String culture,
        @Nullable String timeZone) {
    /** The console's language, and nothing that only an operator sets. */
    public static LocalizationSettings of(String acceptLanguage) {
        return new LocalizationSettings(acceptLanguage, null, null, null);
    }
}
