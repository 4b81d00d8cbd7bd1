package gatehouse.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/** The walls of the sandbox: it knows the contract and nobody else. */
class WallsTest {
    private final JavaClasses sandbox =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("gatehouse.sandbox");

    @Test
    void the_sandbox_knows_neither_clients_nor_console() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gatehouse.clients..", "gatehouse.console..", "javafx..")
                .check(sandbox);
    }

    @Test
    void only_the_loopback_server_knows_helidon() {
        noClasses()
                .that()
                .resideOutsideOfPackage("gatehouse.sandbox.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.helidon..")
                .check(sandbox);
    }

    @Test
    void only_the_certificates_know_the_library_that_makes_them() {
        noClasses()
                .that()
                .haveNameNotMatching("gatehouse\\.sandbox\\.srs\\.Certificates.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "kotlin..")
                .check(sandbox);
    }

    @Test
    void srs_knows_no_other_system() {
        noClasses()
                .that()
                .resideInAPackage("gatehouse.sandbox.srs..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gatehouse.sandbox.portos..", "gatehouse.sandbox.superoffice..")
                .check(sandbox);
    }

    @Test
    void what_is_not_about_portos_does_not_know_portos() {
        classes()
                .that()
                .resideInAnyPackage("gatehouse.sandbox.http..", "gatehouse.sandbox.readings..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "gatehouse.sandbox.portos..", "gatehouse.sandbox.control..")
                .check(sandbox);
    }

    @Test
    void what_all_systems_share_knows_none_of_them() {
        classes()
                .that()
                .resideInAnyPackage(
                        "gatehouse.sandbox.http..",
                        "gatehouse.sandbox.readings..",
                        "gatehouse.sandbox.faults..",
                        "gatehouse.sandbox.control..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "gatehouse.sandbox.portos..", "gatehouse.sandbox.superoffice..")
                .check(sandbox);
    }

    @Test
    void one_system_does_not_know_another() {
        noClasses()
                .that()
                .resideInAPackage("gatehouse.sandbox.superoffice..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("gatehouse.sandbox.portos..")
                .check(sandbox);
        noClasses()
                .that()
                .resideInAPackage("gatehouse.sandbox.portos..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("gatehouse.sandbox.superoffice..")
                .check(sandbox);
    }
}
