package gatehouse.launcher;

import java.util.Comparator;

/**
 * One main source file.
 *
 * @param module where it belongs
 * @param name of its top-level type, with the package
 * @param text all of it
 */
record HouseSource(HouseModule module, String name, String text) {
    static final Comparator<HouseSource> BY_NAME = Comparator.comparing(HouseSource::name);

    String packageName() {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
