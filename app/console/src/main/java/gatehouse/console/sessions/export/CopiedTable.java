package gatehouse.console.sessions.export;

/**
 * Sessions as a table to paste.
 *
 * @param count how many sessions
 * @param tabbed for a spreadsheet or plain text
 * @param html for a mail
 */
public record CopiedTable(int count, String tabbed, String html) {}
