package gatehouse.views.fx;

import gatehouse.styles.ProgramIcon;

import javafx.scene.image.Image;
import javafx.stage.Stage;

/** Gives windows the icon of the program. */
public final class WindowIcons {
    private WindowIcons() {}

    /** Gives {@code stage} each size once it is read, which happens beside the JavaFX thread. */
    public static void give(Stage stage) {
        ProgramIcon.addresses().forEach(address -> give(stage, new Image(address, true)));
    }

    private static void give(Stage stage, Image icon) {
        icon.progressProperty()
                .subscribe(progress -> {
                    if (progress.doubleValue() >= 1) {
                        stage.getIcons().add(icon);
                    }
                });
    }
}
