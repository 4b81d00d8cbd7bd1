package gatehouse.clients.superoffice.answer;

import org.jspecify.annotations.Nullable;

/**
 * What a server says of a call that went wrong, in one of two shapes and under any status
 * (contract: SuperOffice 10). To be shown, never to be decided by.
 */
public sealed interface SuperOfficeErrorAnswer {
    /** Shape A, an exception of the server. Each text may be missing. */
    record ServerError(
            @Nullable String errorType,
            @Nullable String errorMessage,
            @Nullable String errorSource,
            @Nullable String friendlyText)
            implements SuperOfficeErrorAnswer {}

    /** Shape B, of the web framework. Each text may be missing. */
    record FrameworkError(@Nullable String message, @Nullable String messageDetail)
            implements SuperOfficeErrorAnswer {}

    /** Neither: there was no answer, or the exchange shows all that can be told of it. */
    record Untold() implements SuperOfficeErrorAnswer {}
}
