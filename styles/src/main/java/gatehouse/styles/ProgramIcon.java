package gatehouse.styles;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The icon of the program as PNG files of several sizes; they are made from {@code
 * icon/gatehouse.svg} by a test.
 */
public final class ProgramIcon {
    /** What title bars, task bars and switchers of windows show; larger ones take time to read. */
    private static final List<Integer> OF_WINDOWS = List.of(16, 32, 48, 128);

    private ProgramIcon() {}

    /** The addresses of the sizes that a window needs, the smallest first. */
    public static List<String> addresses() {
        return OF_WINDOWS.stream().map(ProgramIcon::address).toList();
    }

    private static String address(int size) {
        String name = "icon/gatehouse-" + size + ".png";
        return requireNonNull(ProgramIcon.class.getResource(name), name).toExternalForm();
    }
}
