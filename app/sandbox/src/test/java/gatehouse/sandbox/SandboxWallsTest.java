package gatehouse.sandbox;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The walls of the sandbox: which package may know which. */
class SandboxWallsTest {
    private static final List<String> SYSTEMS = List.of("portos", "superoffice", "srs");
    private static final int MOST_FILES = 30;
    private static final JavaClasses SANDBOX =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("gatehouse.sandbox");

    @Test
    void the_sandbox_knows_neither_clients_nor_console() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gatehouse.clients..", "gatehouse.console..", "javafx..")
                .check(SANDBOX);
    }

    @Test
    void only_the_loopback_server_knows_helidon() {
        noClasses()
                .that()
                .resideOutsideOfPackage("gatehouse.sandbox.http")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.helidon..")
                .check(SANDBOX);
    }

    @Test
    void only_the_certificates_know_the_library_that_makes_them() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.PlayedSrsCertificates.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "kotlin..")
                .check(SANDBOX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portos", "superoffice", "srs"})
    void one_system_does_not_know_another(String system) {
        noClasses()
                .that()
                .resideInAPackage("gatehouse.sandbox." + system + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others(system)))
                .check(SANDBOX);
    }

    @Test
    void only_the_root_package_names_a_system() {
        classes()
                .that()
                .resideOutsideOfPackages(
                        Stream.concat(Stream.of("gatehouse.sandbox"), Stream.of(others("")))
                                .toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(others(""))
                .check(SANDBOX);
    }

    @Test
    void packages_form_no_cycle() {
        SlicesRuleDefinition.slices()
                .assignedFrom(
                        new SliceAssignment() {
                            @Override
                            public SliceIdentifier getIdentifierOf(JavaClass type) {
                                return SliceIdentifier.of(type.getPackageName());
                            }

                            @Override
                            public String getDescription() {
                                return "every package, also the root package";
                            }
                        })
                .should()
                .beFreeOfCycles()
                .check(SANDBOX);
    }

    @Test
    void no_package_has_too_many_files() {
        var files =
                SANDBOX.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName, Collectors.counting()));

        assertThat(files.values()).allMatch(count -> count <= MOST_FILES);
    }

    @Test
    void a_simple_name_is_used_once_and_has_two_words() {
        var names =
                SANDBOX.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("Sandbox") && !name.equals("package-info"))
                        .toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches(".+[a-z\\d][A-Z].*"));
    }

    private static String[] others(String system) {
        return SYSTEMS.stream()
                .filter(other -> !other.equals(system))
                .map(other -> "gatehouse.sandbox." + other + "..")
                .toArray(String[]::new);
    }
}
