package gatehouse.sandbox.superoffice;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.faults.FaultCatalog;
import gatehouse.sandbox.faults.FaultOrder;
import gatehouse.sandbox.faults.InjectedFault;
import gatehouse.sandbox.faults.SecretMemory;
import gatehouse.sandbox.faults.WireFaults;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeErrorAnswers;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeProblem;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.SuperOfficeFaultKind;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The faults that can be ordered of SuperOffice: those of every system, and its own. */
record PlayedSuperOfficeFaultCatalog(PlayedSuperOfficeErrorAnswers errors, InstantSource clock) {
    private static final FaultOrder NO_PARAMETERS = new FaultOrder(Map.of());

    /** The contract's kinds under their names (contract: SuperOffice 12, fault), and more. */
    FaultCatalog catalog(SecretMemory secrets) {
        FaultCatalog catalog =
                WireFaults.catalog(clock, secrets)
                        .add("server-error", fault(SuperOfficeFaultKind.SERVER_ERROR))
                        .add("error-member", changed(PlayedSuperOfficeFaultCatalog::withError));
        for (String word : SuperOfficeSwitches.FAULT.values()) {
            SuperOfficeFaultKind kind = SuperOfficeSwitches.FAULT.meaning(word);
            if (kind != SuperOfficeFaultKind.NONE) {
                catalog.add(word, order -> fault(kind, order), "location");
            }
        }
        return catalog;
    }

    InjectedFault fault(SuperOfficeFaultKind kind) {
        return fault(kind, NO_PARAMETERS);
    }

    private InjectedFault fault(SuperOfficeFaultKind kind, FaultOrder order) {
        return switch (kind) {
            case NONE -> (call, acting) -> acting.apply(call);
            case TOO_MANY -> (_, _) -> tooMany(Map.of());
            case TOO_MANY_WITH_HINT -> (_, _) -> tooMany(Map.of("Retry-After", "1"));
            case SERVER_ERROR -> (_, _) -> serverError();
            case UNAVAILABLE -> (_, _) -> PlayedSuperOfficeErrorAnswers.unavailable();
            case DROP_BEFORE -> WireFaults.dropBefore();
            case DROP_AFTER -> WireFaults.dropAfter();
            case CUT_JSON -> changed(text -> text.substring(0, text.length() / 2));
            case EXTRA_MEMBER ->
                    changed(text -> text.replaceFirst("^\\{", "{\"AddedLater\":{\"A\":[1]},"));
            case NEW_DOMAIN ->
                    changed(text ->
                            text.replaceFirst(
                                    "\"Domain\":\"(?!Unknown)\\w+\"",
                                    "\"Domain\":\"AddedLaterCustomerCenter\""));
            case REDIRECT -> WireFaults.redirect(307, order);
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

    /** The members of an error beside those of the result (contract: SuperOffice 10). */
    private static String withError(String text) {
        return text.replaceFirst(
                "^\\{", "{\"Error\":true,\"ErrorMessage\":\"Something went wrong as well\",");
    }

    /** The work is done, and its answer is changed on its way. */
    private static InjectedFault changed(UnaryOperator<String> change) {
        return (call, acting) -> {
            PlayedAnswer answer = acting.apply(call);
            String text = change.apply(new String(answer.bytes(), UTF_8));
            return answer.withBody(out -> out.write(text.getBytes(UTF_8)));
        };
    }
}
