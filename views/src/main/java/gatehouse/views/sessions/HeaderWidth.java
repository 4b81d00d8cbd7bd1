package gatehouse.views.sessions;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** How wide a column must be, so that its title can be read in each language. */
final class HeaderWidth {
    /** The space beside the title and the arrow of a sorted column. */
    private static final double BESIDE = 30;

    private HeaderWidth() {}

    /** The width for a title, in pixels. */
    static double of(String title) {
        var text = new Text(title);
        Font plain = Font.getDefault();
        text.setFont(Font.font(plain.getFamily(), FontWeight.BOLD, 11));
        return Math.ceil(text.getLayoutBounds().getWidth()) + BESIDE;
    }
}
