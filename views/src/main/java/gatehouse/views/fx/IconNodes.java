package gatehouse.views.fx;

import javafx.scene.layout.Region;

/** Creates nodes for the icons that {@code icons.css} draws. */
public final class IconNodes {
    private IconNodes() {}

    /** A new node for the icon of this name, 16 pixels wide, in the text colour of its parent. */
    public static Region of(String name) {
        var icon = new Region();
        icon.getStyleClass().addAll("icon", "icon-" + name);
        icon.setMouseTransparent(true);
        return icon;
    }
}
