package gatehouse.clients;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/** The walls of this module, in code. */
final class WallsTest {
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("gatehouse.clients");

    @Test
    void only_the_gateways_package_touches_okhttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("gatehouse.clients.gateway")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "kotlin..")
                .check(OURS);
    }

    @Test
    void nothing_public_speaks_of_okhttp_or_jackson() {
        List<String> leaks =
                OURS.stream()
                        .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(c -> !c.getPackageName().equals("gatehouse.clients.json"))
                        .flatMap(c -> c.getMethods().stream())
                        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(WallsTest::leaks)
                        .map(JavaMethod::getFullName)
                        .toList();
        assertThat(leaks).isEmpty();
    }

    @Test
    void only_the_gateways_package_opens_a_connection() {
        noClasses()
                .that()
                .resideOutsideOfPackage("gatehouse.clients.gateway")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(http\\..*|URL|URLConnection|HttpURLConnection|Socket)")
                .check(OURS);
    }

    @Test
    void the_clock_is_handed_in() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(OURS);
    }

    @Test
    void there_is_no_static_state() {
        fields().that().areStatic().should().beFinal().check(OURS);
    }

    private static boolean leaks(JavaMethod method) {
        return Stream.concat(
                        Stream.of(method.getRawReturnType()),
                        method.getRawParameterTypes().stream())
                .map(JavaClass::getPackageName)
                .anyMatch(name -> name.startsWith("okhttp3") || name.startsWith("tools.jackson"));
    }
}
