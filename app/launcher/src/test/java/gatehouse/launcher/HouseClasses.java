package gatehouse.launcher;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the main source files of all modules, imported once. */
final class HouseClasses {
    private static final Set<String> SOURCES =
            HouseSources.FILES.stream().map(HouseSource::name).collect(Collectors.toSet());

    /** All of them, nested and anonymous ones included. */
    static final JavaClasses ALL =
            new ClassFileImporter()
                    .importPackages("gatehouse")
                    .that(DescribedPredicate.describe("main code", HouseClasses::isMain));

    private HouseClasses() {}

    /**
     * Those that the source gives a name, apart from the alternatives nested with a sealed type.
     */
    static Stream<JavaClass> named() {
        return ALL.stream()
                .filter(each -> !each.isAnonymousClass() && !each.isLocalClass())
                .filter(each -> !each.getSimpleName().isEmpty())
                .filter(each -> !isAlternative(each));
    }

    /** By package, the other packages of the same module that its classes need. */
    static Map<String, Set<String>> packages(HouseModule module) {
        Map<String, Set<String>> needs = new TreeMap<>();
        for (JavaClass each : ALL) {
            if (module.owns(each.getPackageName())) {
                Set<String> needed =
                        needs.computeIfAbsent(each.getPackageName(), _ -> new TreeSet<>());
                each.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .filter(target -> module.owns(target))
                        .filter(target -> !target.equals(each.getPackageName()))
                        .forEach(needed::add);
            }
        }
        return needs;
    }

    /** The dependencies between packages of a module that are part of a circle. */
    static Stream<String> circles(HouseModule module) {
        Map<String, Set<String>> needs = packages(module);
        return needs.keySet().stream()
                .flatMap(from ->
                        needs.get(from).stream()
                                .filter(to -> reaches(needs, to, from))
                                .map(to -> from + " -> " + to));
    }

    private static boolean reaches(Map<String, Set<String>> needs, String from, String to) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Queue<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String each = next.remove();
            if (each.equals(to)) {
                return true;
            }
            needs.getOrDefault(each, Set.of()).stream().filter(seen::add).forEach(next::add);
        }
        return false;
    }

    private static boolean isMain(JavaClass each) {
        String name = each.getName();
        int nested = name.indexOf('$');
        return SOURCES.contains(nested < 0 ? name : name.substring(0, nested));
    }

    private static boolean isAlternative(JavaClass each) {
        return each.isNestedClass()
                && Stream.concat(each.getRawInterfaces().stream(), each.getRawSuperclass().stream())
                        .anyMatch(above -> isMain(above) && above.reflect().isSealed());
    }
}
