package gatehouse.console.filter;

/**
 * A way to go on with the text of a filter.
 *
 * @param from where the part that it replaces begins
 * @param to where that part ends
 * @param text what to put there
 * @param detail whom or what it stands for, such as the person of a login name; may be empty
 */
public record FilterCompletion(int from, int to, String text, String detail) {}
