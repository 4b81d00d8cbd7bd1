package gatehouse.console.shell;

import gatehouse.console.words.MessageBundle;

/**
 * A place of the window. The window of a system tells which ones there are.
 *
 * @param word under which its name and its command are found among the texts
 * @param icon the name of its icon
 * @param needsSignIn whether it shows nothing as long as nobody is signed in to the environment
 */
public record ShellPlace(String word, String icon, boolean needsSignIn) {
    /** What it is called. */
    public String text() {
        return MessageBundle.of("place." + word);
    }
}
