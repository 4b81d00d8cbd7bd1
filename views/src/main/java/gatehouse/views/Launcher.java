package gatehouse.views;

import javafx.application.Application;

/** Where the program starts. */
public final class Launcher {
    private Launcher() {}

    /** Opens the window. */
    public static void main(String[] args) {
        Application.launch(ConsoleApplication.class, args);
    }
}
