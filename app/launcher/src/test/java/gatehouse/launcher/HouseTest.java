package gatehouse.launcher;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The walls between the modules and the rules inside them, each as one sentence. */
final class HouseTest {
    private static final JavaClasses HOUSE = HouseClasses.ALL;

    /** By class, the methods that ask the computer for its locale unless they are told one. */
    private static final Map<String, Set<String>> LOCALIZED =
            Map.of(
                    "java.lang.String",
                    Set.of("format", "formatted", "toLowerCase", "toUpperCase"),
                    "java.io.PrintStream",
                    Set.of("format", "printf"),
                    "java.io.PrintWriter",
                    Set.of("format", "printf"),
                    "java.util.Formatter",
                    Set.of("<init>"),
                    "java.text.MessageFormat",
                    Set.of("<init>"),
                    "java.text.DecimalFormat",
                    Set.of("<init>"),
                    "java.text.SimpleDateFormat",
                    Set.of("<init>"),
                    "java.text.NumberFormat",
                    Set.of("getInstance", "getIntegerInstance", "getPercentInstance"),
                    "java.time.format.DateTimeFormatter",
                    Set.of("ofPattern"),
                    "java.time.format.DateTimeFormatterBuilder",
                    Set.of("toFormatter"));

    @Test
    void every_module_is_checked() {
        assertThat(
                        HouseSources.MODULES.stream()
                                .map(HouseModule::root)
                                .filter(root ->
                                        HOUSE.stream().noneMatch(resideInAPackage(root + ".."))))
                .as("modules without a class on the class path")
                .isEmpty();
    }

    @Test
    void views_know_neither_http_nor_json() {
        noClasses()
                .that()
                .resideInAPackage("gatehouse.views..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "tools.jackson..", "java.net.http..")
                .because("a view shows what a view-model says")
                .check(HOUSE);
    }

    @Test
    void views_know_neither_terminal_nor_sandbox() {
        noClasses()
                .that()
                .resideInAnyPackage("gatehouse.views..", "gatehouse.styles..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "gatehouse.cli..", "gatehouse.sandbox..", "gatehouse.launcher..")
                .because("the launcher composes them")
                .check(HOUSE);
    }

    @Test
    void clients_know_no_toolkit_and_no_other_module() {
        noClasses()
                .that()
                .resideInAPackage("gatehouse.clients..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "gatehouse.console..",
                        "gatehouse.sandbox..",
                        "gatehouse.cli..",
                        "gatehouse.launcher..",
                        "gatehouse.views..",
                        "gatehouse.styles..")
                .because("they are useful on their own")
                .check(HOUSE);
    }

    @Test
    void the_console_has_not_one_pixel() {
        noClasses()
                .that()
                .resideInAPackage("gatehouse.console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..",
                        "javafx.stage..",
                        "javafx.application..",
                        "javafx.animation..",
                        "javafx.css..",
                        "javafx.fxml..",
                        "javafx.print..",
                        "gatehouse.sandbox..",
                        "gatehouse.cli..",
                        "gatehouse.launcher..",
                        "gatehouse.views..")
                .because("its tests need no toolkit, and the terminal uses it too")
                .check(HOUSE);
    }

    @Test
    void the_sandbox_shares_nothing_with_the_clients_but_the_contract() {
        noClasses()
                .that()
                .resideInAPackage("gatehouse.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gatehouse.clients..", "gatehouse.console..", "javafx..")
                .because("a client tested against its own records proves nothing")
                .check(HOUSE);
    }

    @Test
    void the_terminal_knows_no_toolkit() {
        noClasses()
                .that()
                .resideInAPackage("gatehouse.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "gatehouse.views..", "gatehouse.launcher..")
                .because("it works where there is no screen")
                .check(HOUSE);
    }

    @Test
    void only_fx_adds_listeners() {
        noClasses()
                .that()
                .resideOutsideOfPackage("gatehouse.views.fx")
                .should()
                .accessTargetWhere(calls("addListener", "javafx.."))
                .because("a subscription has a clear end, a listener has not")
                .check(HOUSE);
    }

    @Test
    void only_the_fx_executor_calls_run_later() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("gatehouse.views.fx.FxExecutor")
                .should()
                .accessTargetWhere(calls("runLater", "javafx.application"))
                .because("everybody else is given an Executor")
                .check(HOUSE);
    }

    @Test
    void nobody_sleeps_or_makes_a_thread() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "gatehouse.console..", "gatehouse.views..", "gatehouse.clients..")
                .should()
                .accessTargetWhere(calls("sleep", "java.lang"))
                .orShould()
                .accessTargetWhere(calls("<init>", "java.lang").and(ownerIs(Thread.class)))
                .because(
                        "work goes through Background, waits go through RetryDelay and DelayTicker")
                .check(HOUSE);
    }

    /** A reading sends several pages at once, and is one blocking call for everybody else. */
    @Test
    void only_work_starts_executors() {
        noClasses()
                .that()
                .resideInAPackage("gatehouse.console..")
                .and()
                .resideOutsideOfPackage("gatehouse.console.work")
                .and()
                .doNotHaveFullyQualifiedName("gatehouse.console.sessions.reading.PageFetcher")
                .should()
                .accessTargetWhere(
                        calls("new.*", "java.util.concurrent").and(ownerIs(Executors.class)))
                .orShould()
                .accessTargetWhere(
                        calls("<init>", "java.util.concurrent").and(ownerIs(ExecutorService.class)))
                .because("whatever runs beside goes through work")
                .check(HOUSE);
    }

    @Test
    void nobody_styles_a_node_by_hand() {
        noClasses()
                .should()
                .accessTargetWhere(calls("setStyle", "javafx.."))
                .because("colours live in the sheets of styles")
                .check(HOUSE);
    }

    @Test
    void a_view_model_is_a_final_class_of_the_console() {
        classes()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .resideInAPackage("gatehouse.console..")
                .andShould(haveModifier(JavaModifier.FINAL))
                .andShould()
                .notBeInterfaces()
                .check(HOUSE);
    }

    @Test
    void a_view_is_final_too() {
        classes()
                .that()
                .resideInAPackage("gatehouse.views..")
                .and()
                .haveSimpleNameEndingWith("View")
                .should(haveModifier(JavaModifier.FINAL))
                .check(HOUSE);
    }

    @Test
    void a_package_is_named_by_what_it_serves() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        List.of("util", "utils", "common", "helper", "manager", "impl", "misc")
                                .stream()
                                .map("..%s.."::formatted)
                                .toArray(String[]::new))
                .because("a class lives with what it serves")
                .check(HOUSE);
    }

    /** Digits, letters and names of months that machines read are the same everywhere. */
    @Test
    void whoever_formats_says_for_which_locale() {
        noClasses()
                .should()
                .accessTargetWhere(
                        target(
                                DescribedPredicate.describe(
                                        "a method that takes the locale of the computer",
                                        HouseTest::followsTheComputer)))
                .because("whoever reads it is a machine, or a person who has chosen a language")
                .check(HOUSE);
    }

    /** Whether there is the same method with a locale among its parameters. */
    private static boolean followsTheComputer(AccessTarget called) {
        if (!(called instanceof AccessTarget.CodeUnitCallTarget method)) {
            return false;
        }
        List<String> types = HasName.Utils.namesOf(method.getRawParameterTypes());
        return LOCALIZED
                        .getOrDefault(called.getOwner().getName(), Set.of())
                        .contains(called.getName())
                && !types.contains(Locale.class.getName());
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String method, String ofPackage) {
        return target(
                DescribedPredicate.describe(
                        method + " of " + ofPackage,
                        called ->
                                called.getName().matches(method)
                                        && resideInAPackage(ofPackage).test(called.getOwner())));
    }

    private static DescribedPredicate<JavaAccess<?>> ownerIs(Class<?> type) {
        return target(owner(assignableTo(type)));
    }
}
