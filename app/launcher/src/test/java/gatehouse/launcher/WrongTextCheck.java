package gatehouse.launcher;

import gatehouse.console.shell.DialogRequest;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at each stop of the tour for texts that are cut, lie over each other or outside, and for
 * controls that a screen reader could not say.
 */
final class WrongTextCheck {
    /** If nothing else is asked for: as wide as at the first start, and as narrow as can be. */
    private static final List<Integer> WIDTHS =
            Pattern.compile(",")
                    .splitAsStream(System.getProperty("gatehouse.widths", "1280,760"))
                    .map(Integer::valueOf)
                    .toList();

    /** In a narrower window the selected item is a page of its own. */
    private static final int NARROW = 1000;

    private final TourDrive drive;
    private final Map<String, List<String>> found = new TreeMap<>();
    private final Map<String, List<String>> silent = new TreeMap<>();

    WrongTextCheck(TourDrive drive) {
        this.drive = drive;
    }

    /** The wrong texts by their stop and the width of the window. */
    Map<String, List<String>> found() {
        return found;
    }

    /** The controls that say too little, by the same. */
    Map<String, List<String>> silent() {
        return silent;
    }

    /** Looks at a stop that was reached, and leaves it wide; on the thread of the window. */
    void look(TourStop stop) {
        for (int width : WIDTHS) {
            look(stop.name() + " at " + width, drive.layout(width));
        }
        WIDTHS.stream()
                .filter(width -> TourDrive.seeming(width) < NARROW)
                .forEach(width -> lookAtPage(stop.name() + ", its page", width));
        drive.layout(WIDTHS.getFirst());
    }

    private void look(String place, Parent root) {
        add(found, place, wrongTexts(root));
        add(silent, place, SilentControlFinder.silentControls(root));
    }

    private static void add(Map<String, List<String>> to, String place, List<String> what) {
        if (!what.isEmpty()) {
            to.put(place, what);
        }
    }

    /** The page of the selected item, which Enter opens. */
    private void lookAtPage(String place, int width) {
        Parent root = drive.layout(width);
        Optional<Node> list =
                Stream.ofNullable(root.lookup(".screen"))
                        .flatMap(CutTextFinder::visible)
                        .filter(WrongTextCheck::hasSelectedRow)
                        .findFirst();
        boolean asking =
                !(drive.window().shell().dialogProperty().get() instanceof DialogRequest.None);
        if (list.isEmpty() || asking) {
            return;
        }
        press(list.get(), KeyCode.ENTER);
        look(place, drive.layout(width));
        press(root.getScene().getFocusOwner(), KeyCode.ESCAPE);
    }

    private static boolean hasSelectedRow(Node node) {
        return switch (node) {
            case TableView<?> table -> !table.getSelectionModel().isEmpty();
            case ListView<?> list -> !list.getSelectionModel().isEmpty();
            default -> false;
        };
    }

    private static void press(Node node, KeyCode key) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static List<String> wrongTexts(Parent root) {
        List<String> wrong = new ArrayList<>(CutTextFinder.cutTexts(root));
        wrong.addAll(MisplacedTextFinder.misplacedTexts(root));
        return wrong;
    }
}
