package gatehouse.console.systems;

import gatehouse.clients.http.Exchange;

import org.jspecify.annotations.Nullable;

/**
 * What came of one call that needs no sign-in and has no effect.
 *
 * @param call which call it was; a word that is promised in JSON
 * @param answered whether the answer was as documented
 * @param exchange what was on the wire; null where nothing was sent
 * @param detail what the answer says, or why there is none
 */
public record ProbeStep(
        String call, boolean answered, @Nullable Exchange exchange, String detail) {}
