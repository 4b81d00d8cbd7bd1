package gatehouse.sandbox.superoffice.answers;

import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The language and the time zone of a call (contract: SuperOffice 2.1). */
public record PlayedSuperOfficeDialect(ContractVariants variants) {
    private static final String ZONE = "SO-TimeZone";
    private static final Map<String, ZoneId> ZONES =
            Map.of(
                    "NO", ZoneId.of("Europe/Oslo"),
                    "261", ZoneId.of("Europe/Oslo"),
                    "SE", ZoneId.of("Europe/Stockholm"),
                    "DK", ZoneId.of("Europe/Copenhagen"),
                    "UK", ZoneId.of("Europe/London"),
                    "DE", ZoneId.of("Europe/Berlin"),
                    "US-NY", ZoneId.of("America/New_York"));
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Refuses headers that nobody understands, when the contract is read that way. */
    public void check(ReceivedCall call) {
        boolean bad =
                Stream.of("Accept-Language", "SO-Language")
                                .anyMatch(name -> language(call, name) == Asked.ODD)
                        || call.header("SO-Culture")
                                .filter(culture -> !isLanguage(culture.strip()))
                                .isPresent()
                        || call.header(ZONE).filter(text -> zone(text).isEmpty()).isPresent();
        if (bad && variants.of(SuperOfficeSwitches.BAD_LOCALE_REFUSED)) {
            throw PlayedSuperOfficeRefusalException.malformed(
                    "A language, culture or time zone is not known.");
        }
    }

    /** Whether texts are to be translated rather than told by their ids. */
    public boolean isTranslated(ReceivedCall call) {
        Asked strong = language(call, "SO-Language");
        return (strong == Asked.NOTHING ? language(call, "Accept-Language") : strong)
                == Asked.LANGUAGE;
    }

    /** The zone in which the caller's dates are meant; the server's own without a header. */
    public ZoneId zone(ReceivedCall call) {
        return call.header(ZONE)
                .flatMap(PlayedSuperOfficeDialect::zone)
                .orElseGet(() -> variants.of(SuperOfficeSwitches.SERVER_ZONE));
    }

    /** Mirrors the caller's zone. */
    public PlayedAnswer echoed(PlayedAnswer answer, ReceivedCall call) {
        return call.header(ZONE)
                .filter(_ -> variants.of(SuperOfficeSwitches.ZONE_ECHO))
                .map(zone -> answer.with(ZONE, zone))
                .orElse(answer);
    }

    /** What a language header asks for. */
    private enum Asked {
        NOTHING,
        RAW,
        LANGUAGE,
        ODD
    }

    private Asked language(ReceivedCall call, String header) {
        Optional<String> sent = call.header(header).map(text -> text.split("[,;]", 2)[0].strip());
        if (sent.isEmpty()) {
            return Asked.NOTHING;
        }
        if (marks(header).contains(sent.get())) {
            return Asked.RAW;
        }
        return isLanguage(sent.get()) ? Asked.LANGUAGE : Asked.ODD;
    }

    /** The marks that switch translation off. */
    private List<String> marks(String header) {
        if (variants.of(SuperOfficeSwitches.ALL_TRANSLATION_MARKS)) {
            return List.of("*", "x", "-");
        }
        return header.equals("SO-Language") ? List.of("*", "x") : List.of();
    }

    private static boolean isLanguage(String tag) {
        String first = tag.split("-", 2)[0];
        return LANGUAGES.contains(first.toLowerCase(Locale.ROOT))
                || COUNTRIES.contains(first.toUpperCase(Locale.ROOT));
    }

    private static Optional<ZoneId> zone(String header) {
        return Optional.ofNullable(
                ZONES.get(header.split(",", 2)[0].strip().toUpperCase(Locale.ROOT)));
    }
}
