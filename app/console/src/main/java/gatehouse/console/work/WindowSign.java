package gatehouse.console.work;

/**
 * A small sign in the bar of a window: something goes on, or waits for the person.
 *
 * @param text what it is, in a few words
 * @param urgent whether it waits for the person
 * @param act leads to it
 */
public record WindowSign(String text, boolean urgent, Runnable act) {}
