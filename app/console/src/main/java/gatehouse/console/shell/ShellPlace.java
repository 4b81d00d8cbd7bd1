package gatehouse.console.shell;

import gatehouse.console.words.MessageBundle;

/**
 * A place of the window. The window of a system tells which ones there are; some are of the program
 * itself.
 *
 * @param word under which its name and its command are found among the texts
 * @param icon the name of its icon
 * @param need without what it shows nothing
 */
public record ShellPlace(String word, String icon, PlaceNeed need) {
    /** What must be there before a place shows anything. */
    public enum PlaceNeed {
        /** Nothing: it is there whichever environment is open. */
        NOTHING,
        /** An environment with its system. */
        ENVIRONMENT,
        /** The same, and somebody who is signed in. */
        SIGN_IN
    }

    /** What it is called. */
    public String text() {
        return MessageBundle.of("place." + word);
    }

    /** Whether it shows nothing as long as nobody is signed in to the environment. */
    public boolean needsSignIn() {
        return need == PlaceNeed.SIGN_IN;
    }

    /** Whether it is of the program itself, not of an environment. */
    public boolean isOfProgram() {
        return need == PlaceNeed.NOTHING;
    }
}
