package gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;

import gatehouse.console.acts.WriteGuard;
import gatehouse.console.acts.WriteGuardViewModel;
import gatehouse.console.journal.Journal;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the house about names, packages, and who may ask or write what. */
final class HouseRulesTest {
    private static final int MOST_FILES = 30;
    private static final String ACTS = "gatehouse.console.acts";
    private static final Pattern ONE_WORD = Pattern.compile("[A-Z][a-z0-9]*|[A-Z0-9]+");

    /** What people of the field call so, and the few names that the whole product is built on. */
    private static final Set<String> WORDS_OF_THE_FIELD =
            Set.of(
                    "Background",
                    "Command",
                    "Connection",
                    "Console",
                    "Environment",
                    "Exchange",
                    "Gateway",
                    "Journal",
                    "Operator",
                    "Receipt",
                    "Sandbox",
                    "Session",
                    "Setting",
                    "Till");

    @Test
    void a_simple_name_is_used_once() {
        Map<String, List<JavaClass>> named =
                HouseClasses.named().collect(Collectors.groupingBy(JavaClass::getSimpleName));
        assertThat(
                        named.entrySet().stream()
                                .filter(same -> same.getValue().size() > 1)
                                .flatMap(same -> same.getValue().stream())
                                .map(each -> each.getSimpleName() + " " + each.getName()))
                .isEmpty();
    }

    /** A nested type is read together with the type around it. */
    @Test
    void a_class_name_has_two_words() {
        assertThat(
                        HouseClasses.named()
                                .filter(JavaClass::isTopLevelClass)
                                .filter(each -> ONE_WORD.matcher(each.getSimpleName()).matches())
                                .filter(each -> !WORDS_OF_THE_FIELD.contains(each.getSimpleName()))
                                .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void a_package_has_thirty_files_at_most() {
        Map<String, Long> files =
                HouseSources.FILES.stream()
                        .collect(
                                Collectors.groupingBy(
                                        HouseSource::packageName, Collectors.counting()));
        assertThat(
                        files.entrySet().stream()
                                .filter(each -> each.getValue() > MOST_FILES)
                                .map(each -> each.getKey() + " " + each.getValue()))
                .isEmpty();
    }

    @Test
    void packages_go_one_way() {
        assertThat(HouseSources.MODULES.stream().flatMap(HouseClasses::circles)).isEmpty();
    }

    @Test
    void shared_packages_name_no_system() {
        assertThat(
                        HouseSources.FILES.stream()
                                .flatMap(file ->
                                        HouseSystem.named(file)
                                                .map(system -> file.name() + " " + system)))
                .isEmpty();
    }

    /** Its view-model asks only to show the answer. */
    @Test
    void only_acts_ask_the_guard() {
        assertThat(
                        callers(WriteGuard.class, "isArmed")
                                .filter(caller ->
                                        !caller.startsWith(WriteGuardViewModel.class.getName())))
                .isEmpty();
    }

    @Test
    void only_acts_begin_and_complete_a_journal_entry() {
        assertThat(callers(Journal.class, "begin", "complete")).isEmpty();
    }

    /** Who calls these methods, apart from the acts and from the class that has them. */
    private static Stream<String> callers(Class<?> owner, String... methods) {
        List<String> names = List.of(methods);
        assertThat(Arrays.stream(owner.getMethods()).map(Method::getName)).containsAll(names);
        return HouseClasses.ALL.stream()
                .filter(each -> !isIn(each, ACTS) && !each.isEquivalentTo(owner))
                .flatMap(each -> each.getAccessesFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(owner))
                .filter(call -> names.contains(call.getName()))
                .map(HouseRulesTest::caller);
    }

    private static String caller(JavaAccess<?> call) {
        return call.getOriginOwner().getName() + " " + call.getName();
    }

    private static boolean isIn(JavaClass each, String root) {
        return each.getPackageName().equals(root) || each.getPackageName().startsWith(root + ".");
    }
}
