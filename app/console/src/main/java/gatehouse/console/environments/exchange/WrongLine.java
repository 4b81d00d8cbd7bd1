package gatehouse.console.environments.exchange;

/**
 * A line of a file that is not taken over.
 *
 * @param line counted from 1, with the header
 * @param why in a sentence
 */
public record WrongLine(int line, String why) {}
