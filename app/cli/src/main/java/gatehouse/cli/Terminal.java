package gatehouse.cli;

/** The verbs of the terminal. */
public final class Terminal {}
