package gatehouse.console;

/** Builds clients and services and hands out view-models. */
public final class Console {}
