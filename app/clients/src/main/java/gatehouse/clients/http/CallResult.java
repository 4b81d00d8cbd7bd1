package gatehouse.clients.http;

/**
 * What a call brought back, with the evidence of it.
 *
 * @param value what the reader made of the answer
 */
public record CallResult<T>(T value, Exchange exchange) implements CallOutcome<T> {}
