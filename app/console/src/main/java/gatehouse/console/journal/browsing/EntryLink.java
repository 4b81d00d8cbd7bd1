package gatehouse.console.journal.browsing;

/**
 * Leads from an entry to what it is about, where that is still there.
 *
 * @param text what it leads to
 * @param act goes there
 */
public record EntryLink(String text, Runnable act) {}
