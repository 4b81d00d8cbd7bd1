package gatehouse.console.acts;

/**
 * How a dialog names an act.
 *
 * @param title the act and its whole object
 * @param about what it is done to
 * @param consequence what it means
 * @param confirm what the decisive button says: one to three words
 * @param ends whether it ends something
 */
public record ActHeading(
        String title, String about, String consequence, String confirm, boolean ends) {}
