package gatehouse.clients.http;

import org.jspecify.annotations.Nullable;

/**
 * A call that was not answered as documented.
 *
 * @param exchange the evidence; null where the call was refused or given up before it was tried
 * @param scope on whose behalf the call was made
 */
public record NotAnswered<T>(CallFailure failure, @Nullable Exchange exchange, CallScope scope)
        implements CallOutcome<T> {}
