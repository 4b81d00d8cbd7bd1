package gatehouse.console.acts.runs;

import gatehouse.console.acts.ActResult;

/**
 * One act of a run, done.
 *
 * @param detail the outcome in a sentence
 */
public record PerformedAct(ActResult<?, ?> result, String detail) {}
