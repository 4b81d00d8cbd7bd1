package gatehouse.sandbox.superoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.faults.FaultCatalog;
import gatehouse.sandbox.faults.InjectedFault;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeErrorAnswers;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeProblem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The faults of SuperOffice (contract: SuperOffice 12, fault). */
public record PlayedSuperOfficeFaultCatalog(PlayedSuperOfficeErrorAnswers errors) {
    /** Their names in the contract. */
    public static final List<String> OWN =
            List.of(
                    "429",
                    "429-retry-after",
                    "500",
                    "503-html",
                    "drop-before-work",
                    "drop-after-work",
                    "cut-json",
                    "extra-member",
                    "new-domain-name",
                    "redirect-307");

    /** Where a redirect leads when nobody says. */
    static final String ELSEWHERE = "/moved";

    /** The fault of this kind of the contract. */
    InjectedFault own(String kind) {
        return own(kind, ELSEWHERE);
    }

    /** The contract's kinds, and those that all systems share. */
    FaultCatalog kinds() {
        var kinds = FaultCatalog.ofAllSystems().and("server-error", own("500"));
        for (String kind : OWN) {
            kinds.and(kind, wanted -> own(kind, wanted.getOrDefault("location", ELSEWHERE)));
        }
        return kinds;
    }

    private InjectedFault own(String kind, String location) {
        return switch (kind) {
            case "429" -> (_, _) -> tooMany(Map.of());
            case "429-retry-after" -> (_, _) -> tooMany(Map.of("Retry-After", "1"));
            case "500" -> (_, _) -> serverError();
            case "503-html" -> (_, _) -> PlayedSuperOfficeErrorAnswers.unavailable();
            case "drop-before-work" -> FaultCatalog.dropBefore();
            case "drop-after-work" -> FaultCatalog.dropAfter();
            case "cut-json" -> changed(text -> text.substring(0, text.length() / 2));
            case "extra-member" ->
                    changed(text -> text.replaceFirst("^\\{", "{\"AddedLater\":{\"A\":[1]},"));
            case "new-domain-name" ->
                    changed(text ->
                            text.replaceFirst(
                                    "\"Domain\":\"(?!Unknown)\\w+\"",
                                    "\"Domain\":\"AddedLaterCustomerCenter\""));
            case "redirect-307" -> FaultCatalog.redirect(307, location);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private PlayedAnswer tooMany(Map<String, String> headers) {
        return errors.answer(
                new PlayedSuperOfficeProblem.Refusal(
                        429, "SoServerException", "Too many requests", headers));
    }

    private PlayedAnswer serverError() {
        return errors.answer(
                new PlayedSuperOfficeProblem.Refusal(
                        500, "SoServerException", "Something went wrong"));
    }

    /** The work is done, and its answer is changed on its way. */
    private static InjectedFault changed(UnaryOperator<String> change) {
        return (_, acting) -> {
            PlayedAnswer answer = acting.get();
            return new PlayedAnswer(
                    answer.status(),
                    answer.headers(),
                    out -> out.write(change.apply(text(answer)).getBytes(UTF_8)));
        };
    }

    private static String text(PlayedAnswer answer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        answer.body().writeTo(bytes);
        return bytes.toString(UTF_8);
    }
}
