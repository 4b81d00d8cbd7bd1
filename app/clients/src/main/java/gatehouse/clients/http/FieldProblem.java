package gatehouse.clients.http;

import org.jspecify.annotations.Nullable;

/**
 * One complaint about one member of what was sent (contract: Portos 2.3, {@code errors}).
 *
 * @param memberName the member that is wrong, as the server names it
 * @param message what is wrong with it, in the language that was asked for
 * @param code the kind of constraint, as text; {@code 1} required, {@code 2} unique, others unknown
 */
public record FieldProblem(String memberName, String message, @Nullable String code) {}
