package gatehouse.console.environments.exchange;

import gatehouse.console.environments.KeptEnvironment;

/**
 * An environment that a file has.
 *
 * @param line where it begins, counted from 1
 * @param entry the environment, with the members that this Gatehouse does not know
 */
record ImportCandidate(int line, KeptEnvironment entry) {}
