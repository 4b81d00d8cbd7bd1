package gatehouse.console.keys;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.work.Background;
import gatehouse.console.work.Command;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

final class KeysViewModelTest {
    @TempDir private Path home;
    private final Background background =
            new Background(
                    Runnable::run,
                    fault -> {
                        throw new AssertionError(fault);
                    });
    private PreferenceStore store;
    private CommandList commands;
    private KeysViewModel model;

    @BeforeEach
    void open() {
        store = store();
        commands = commands(store);
        model = new KeysViewModel(commands, () -> {});
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void a_key_that_is_pressed_takes_the_place_of_the_usual_ones_at_once() {
        press("refresh", "Shortcut+R");

        assertThat(keys("refresh")).containsExactly("Shortcut+R");
        assertThat(line("refresh").changed()).isTrue();
        assertThat(line("palette").changed()).isFalse();
        assertThat(model.stateProperty().get()).isEqualTo(new KeysState.Looking());
    }

    @Test
    void keys_are_kept_between_starts() throws Exception {
        press("refresh", "Shortcut+R");
        store.save();

        assertThat(keys(commands(store()), "refresh")).containsExactly("Shortcut+R");
    }

    @Test
    void what_is_kept_but_is_no_key_is_left_out() {
        store.put("keys.refresh", "Shortcut+Nonsense | F7 | + | Shift | Ctrl+K");

        assertThat(keys("refresh")).containsExactly("F7");
    }

    @ParameterizedTest
    @CsvSource({
        "J, types text",
        "Shift+J, types text",
        "Slash, types text",
        "Numpad 1, types text",
        "Shortcut+Alt+J, With Alt",
        "Alt+F7, With Alt",
        "Shortcut+V, belongs to every text",
        "Shortcut+Shift+Z, belongs to every text",
        "Shortcut+Left, moves or edits",
        "Delete, moves or edits",
        "Shift+F10, moves or edits",
        "Shortcut+Undefined, Not every keyboard",
    })
    void a_key_that_would_break_typing_is_refused_with_the_reason(String keys, String why) {
        press("refresh", keys);

        assertThat(model.stateProperty().get().text()).containsIgnoringCase(why);
        assertThat(keys("refresh")).containsExactly("F5");
    }

    @ParameterizedTest
    @CsvSource({"Shortcut+J", "Shortcut+Shift+J", "F7", "Shift+F7", "Shortcut+7", "Shortcut+Comma"})
    void a_key_with_ctrl_and_a_function_key_are_taken(String keys) {
        press("refresh", keys);

        assertThat(keys("refresh")).containsExactly(keys);
    }

    @Test
    void a_command_can_have_back_a_usual_key_that_no_other_command_could_have() {
        model.clear(line("filter"));

        press("filter", "Slash");

        assertThat(keys("filter")).containsExactly("Slash");
    }

    @Test
    void a_key_of_another_command_is_not_taken_before_the_person_says_so() {
        press("refresh", "Shortcut+K");

        assertThat(model.stateProperty().get().text())
                .isEqualTo(
                        "Shortcut+K is the key of “"
                                + line("palette").command().text()
                                + "”. Exchange the two?");
        model.keep();
        assertThat(keys("refresh")).containsExactly("F5");
        assertThat(keys("palette")).containsExactly("Shortcut+K");
    }

    @Test
    void exchanged_keys_leave_no_command_with_the_key_of_another() {
        press("refresh", "Slash");
        assertThat(model.stateProperty().get()).isInstanceOf(KeysState.Refused.class);
        press("palette", "F3");

        model.exchange();

        assertThat(keys("palette")).containsExactly("F3");
        assertThat(keys("filter")).containsExactly("Shortcut+K", "Slash");
    }

    @Test
    void a_command_that_gets_its_usual_key_back_takes_it_from_the_one_that_has_it() {
        press("refresh", "Shortcut+K");
        model.exchange();

        model.reset(line("palette"));

        assertThat(keys("palette")).containsExactly("Shortcut+K");
        assertThat(keys("refresh")).isEmpty();
    }

    @Test
    void all_keys_are_reset_at_once() throws Exception {
        press("refresh", "Shortcut+R");
        model.clear(line("palette"));
        assertThat(keys("palette")).isEmpty();

        model.resetAll();

        assertThat(keys("palette")).containsExactly("Shortcut+K");
        assertThat(keys("refresh")).containsExactly("F5");
        assertThat(store.keys("keys.")).isEmpty();
    }

    private void press(String command, String keys) {
        List<String> parts = List.of(keys.split("\\+"));
        model.listen(line(command));
        model.press(
                new KeyChord(
                        parts.contains("Shortcut"),
                        parts.contains("Alt"),
                        parts.contains("Shift"),
                        parts.getLast()),
                keys);
    }

    private KeyLine line(String command) {
        return model.lines().stream()
                .filter(line -> line.command().key().equals(command))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys(String command) {
        return keys(commands, command);
    }

    private static List<String> keys(CommandList commands, String command) {
        return commands.current().stream()
                .filter(one -> one.key().equals(command))
                .flatMap(one -> one.allKeys().stream())
                .toList();
    }

    private CommandList commands(PreferenceStore kept) {
        var list = new CommandList(new CommandKeys(kept, background));
        list.add(new Command("palette", "Shortcut+K", () -> {}));
        list.add(new Command("refresh", "F5", () -> {}));
        list.add(new Command("filter", "Slash | F3", () -> {}));
        list.add(new Command("about", "", () -> {}));
        return list;
    }

    private PreferenceStore store() {
        return new PreferenceStore(HomeFolder.of(home), () -> Instant.EPOCH);
    }
}
