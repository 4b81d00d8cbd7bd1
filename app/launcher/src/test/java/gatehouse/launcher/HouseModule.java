package gatehouse.launcher;

import java.nio.file.Path;

/**
 * A module of the product.
 *
 * @param root its root package, which is its name as well
 * @param folder where its sources lie
 */
record HouseModule(String root, Path folder) {
    /** Whether a package is the root package or below it. */
    boolean owns(String packageName) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }
}
