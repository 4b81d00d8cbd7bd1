package gatehouse.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

class TerminalWallsTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("gatehouse.cli");

    @Test
    void what_the_terminal_needs_brings_no_graphics() {
        assertThatThrownBy(() -> Class.forName("javafx.scene.Node"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void nothing_is_written_past_the_streams_that_were_given() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
