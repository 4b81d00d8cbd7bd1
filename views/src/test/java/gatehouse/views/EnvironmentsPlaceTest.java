package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentsPlace;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The place of the environments, by keyboard alone but for the way there. */
final class EnvironmentsPlaceTest extends CompleteWindowFixture {
    @Test
    void a_place_is_opened_by_a_click_on_its_button() {
        operator.clicksText("Environments");
        assertThat(window.shell().placeProperty().get()).isEqualTo(EnvironmentsPlace.PLACE);

        operator.clicksText("Sessions");
        assertThat(window.shell().placeProperty().get()).isEqualTo(PortosWindow.SESSIONS);
    }

    @Test
    void an_environment_is_added_edited_copied_removed_and_brought_back() throws Exception {
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        assertThat(window.shell().placeProperty().get()).isEqualTo(EnvironmentsPlace.PLACE);
        window.sees("The sandbox is always there.");

        operator.presses(KeyCode.SHORTCUT, KeyCode.E).presses(KeyCode.TAB, 2);
        operator.presses(KeyCode.SPACE);
        FrameWaiter.holds("a name can be typed", () -> focus() instanceof TextField);
        operator.types("Shop");
        operator.tabsTo("#paste")
                .types("portos.example/api")
                .presses(KeyCode.TAB, 2)
                .presses(KeyCode.SPACE);
        window.sees("Connection name");
        operator.tabsTo("#save").presses(KeyCode.SPACE);
        seesNames("Sandbox", "Shop");

        window.sees("Shop was saved.");
        operator.tabsTo("#duplicate").presses(KeyCode.SPACE);
        seesNames("Sandbox", "Shop", "Shop 2");

        operator.tabsTo("#remove").presses(KeyCode.SPACE);
        FrameWaiter.holds(
                "it is asked",
                () ->
                        window.shell().dialogProperty().get()
                                instanceof DialogRequest.ChangeEnvironment);
        operator.presses(KeyCode.TAB).presses(KeyCode.SPACE);
        seesNames("Sandbox", "Shop");
        window.sees("Shop 2 was removed.");
        operator.tabsBackTo("#act").presses(KeyCode.SPACE);
        seesNames("Sandbox", "Shop", "Shop 2");
    }

    @Test
    void environments_are_handed_on_and_taken_over() throws Exception {
        Path list = home.resolve("shops.csv");
        Files.writeString(
                list,
                IntStream.range(0, 2000)
                        .mapToObj(number -> "Shop " + number + ",test,https://s.example")
                        .collect(Collectors.joining("\n", "name,kind,portos\n", "\nBad,,\n")));
        window.shell().places().environments().askFilesBy(new PlayedFilePrompt(list));
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        window.sees("The sandbox is always there.");

        operator.tabsTo("#importFile").presses(KeyCode.SPACE);
        window.sees("2,000 to add · 0 to replace · 0 kept as they are · 1 left out");
        FrameWaiter.holds("the list has the focus", () -> focus() instanceof TableView);
        operator.presses(KeyCode.END);
        window.sees("Shop 1999");
        operator.presses(KeyCode.ESCAPE);
        window.sees("The sandbox is always there.");

        operator.tabsTo("#importFile").presses(KeyCode.SPACE);
        operator.tabsTo("#confirm").presses(KeyCode.SPACE);
        window.sees("2,000 added, 0 replaced, 1 left out from shops.csv.");
        FrameWaiter.holds("they are in the file", () -> known().size() == 2001);

        operator.tabsTo("#exportAll").presses(KeyCode.SPACE);
        window.sees("2,000 environments were written to shops.csv.");
        assertThat(list).content().contains("Shop 1999").doesNotContain("Bad");
    }

    private Node focus() {
        return window.stage().getScene().getFocusOwner();
    }

    private void seesNames(String... names) throws Exception {
        FrameWaiter.holds("there are " + List.of(names), () -> known().equals(List.of(names)));
    }

    private List<String> known() throws Exception {
        return window.console().environments().ordered().stream().map(Environment::name).toList();
    }
}
