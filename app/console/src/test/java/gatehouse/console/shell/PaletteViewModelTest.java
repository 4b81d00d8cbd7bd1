package gatehouse.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.work.Command;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty canLock = new SimpleBooleanProperty(false);
    private final PaletteViewModel palette =
            new PaletteViewModel(
                    List.of(
                            command("lock", canLock),
                            command("environments", new SimpleBooleanProperty(true)),
                            command("signOut", new SimpleBooleanProperty(true))),
                    () -> done.add("closed"));

    @Test
    void at_first_every_command_is_there_with_the_possible_ones_first() {
        assertThat(palette.matches())
                .extracting(Command::key)
                .containsExactly("environments", "signOut", "lock");
    }

    @Test
    void every_typed_word_must_occur_in_the_name_large_or_small() {
        palette.queryProperty().set("  ENV  chang ");

        assertThat(palette.matches()).extracting(Command::key).containsExactly("environments");
    }

    @Test
    void what_nothing_is_called_finds_nothing() {
        palette.queryProperty().set("zzz");

        assertThat(palette.matches()).isEmpty();
    }

    @Test
    void it_closes_before_it_does_what_was_chosen() {
        palette.run(palette.matches().getFirst());

        assertThat(done).containsExactly("closed", "environments");
    }

    @Test
    void what_cannot_be_done_now_says_why_as_long_as_it_cannot() {
        Command lock = palette.matches().getLast();
        assertThat(lock.whyNot()).isEqualTo("Not now.");

        canLock.set(true);

        assertThat(lock.whyNot()).isEmpty();
    }

    @Test
    void what_cannot_be_done_now_is_not_done() {
        palette.queryProperty().set("read-only");

        palette.run(palette.matches().getFirst());

        assertThat(done).containsExactly("closed");
    }

    private Command command(String key, SimpleBooleanProperty possible) {
        return new Command(key, "", possible, () -> "Not now.", () -> done.add(key));
    }
}
