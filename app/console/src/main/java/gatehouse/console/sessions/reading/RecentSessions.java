package gatehouse.console.sessions.reading;

import gatehouse.console.sessions.table.SessionTable;

/**
 * The newest sessions of a list.
 *
 * @param table the sessions that were read
 * @param reachesBack whether no session is missing that began since the moment that was asked for
 */
public record RecentSessions(SessionTable table, boolean reachesBack) {}
