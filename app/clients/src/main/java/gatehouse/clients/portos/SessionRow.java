package gatehouse.clients.portos;

/** One row of the list of sessions, whether or not it can be read. */
public sealed interface SessionRow permits Session, UnreadableSession {}
