package gatehouse.views.fx;

import javafx.scene.layout.Region;

/** The drawings of {@code icons.css} as nodes. */
public final class IconNodes {
    private IconNodes() {}

    /** The icon with this name, 16 pixels wide, in the colour of where it stands. */
    public static Region of(String name) {
        var icon = new Region();
        icon.getStyleClass().addAll("icon", "icon-" + name);
        icon.setMouseTransparent(true);
        return icon;
    }
}
