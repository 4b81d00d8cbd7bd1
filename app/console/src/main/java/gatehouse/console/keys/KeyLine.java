package gatehouse.console.keys;

import gatehouse.console.work.Command;

/**
 * One line of the list of keys.
 *
 * @param command with the keys that it has now
 * @param changed whether those are not the usual ones
 */
public record KeyLine(Command command, boolean changed) {}
