package gatehouse.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.work.Background;
import gatehouse.console.work.Command;
import gatehouse.console.work.TestUiThread;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

class PaletteViewModelTest {
    private static final String KEY = "soZIt6Jq2W8xK9vB3nM5pQ7rT1yU4aSd";

    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty canLock = new SimpleBooleanProperty(false);
    private final TestUiThread ui = new TestUiThread();
    private final Background background = ui.background();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final PaletteViewModel palette =
            palette(
                    new PlayedSource("People", false, () -> found("Jana", "Jan")),
                    new PlayedSource("Journal", true, this::foundLate));

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void at_first_every_command_is_there_with_the_possible_ones_first() {
        assertThat(texts()).containsExactly("Change environment…", "Sign out", "Back to read-only");
    }

    @Test
    void every_typed_word_must_occur_in_the_name_of_a_command_large_or_small() {
        type("  ENV  chang ");

        assertThat(texts()).contains("Change environment…").doesNotContain("Sign out");
    }

    @Test
    void a_command_that_begins_as_was_typed_comes_before_everything_else() {
        type("sign");

        assertThat(texts())
                .containsExactly("= Commands", "Sign out", "= People", "Jana", "Jan", "- Journal");
        assertThat(palette.selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void other_commands_come_after_what_was_found() {
        type("out");

        assertThat(texts())
                .containsExactly("= People", "Jana", "Jan", "= Commands", "Sign out", "- Journal");
        assertThat(palette.selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void what_nothing_is_called_finds_nothing_and_says_where_it_was_searched() {
        PaletteViewModel poor =
                palette(
                        new PlayedSource(
                                "People", false, () -> PaletteFinding.none("People", "none of 3")));

        poor.queryProperty().set("zzz");
        ui.until(() -> texts(poor).contains("- People"));

        assertThat(poor.lines())
                .containsExactly(
                        new PaletteLine.Heading("Nothing found", ""),
                        new PaletteLine.Nothing("People", "none of 3"));
        assertThat(poor.selectedProperty().get()).isEqualTo(-1);
    }

    @Test
    void a_source_fails_alone_and_says_so() {
        PaletteViewModel poor =
                palette(
                        new PlayedSource(
                                "Journal",
                                false,
                                () -> {
                                    throw new IOException("The disk is gone");
                                }),
                        new PlayedSource("People", false, () -> found("Jana")));

        poor.queryProperty().set("jana");
        ui.until(() -> texts(poor).contains("Jana"));

        assertThat(poor.lines().getLast())
                .isInstanceOfSatisfying(
                        PaletteLine.Nothing.class,
                        line -> assertThat(line.note()).startsWith("Could not be searched. "));
        assertThat(texts(poor)).startsWith("= People", "Jana");
    }

    @Test
    void what_comes_late_moves_nothing_that_is_selected() {
        type("out");
        palette.move(1);
        assertThat(selected()).isEqualTo("Jan");

        slow.countDown();
        ui.until(() -> texts().contains("Revoke"));

        assertThat(selected()).isEqualTo("Jan");
        assertThat(texts())
                .containsExactly(
                        "= People", "Jana", "Jan", "= Journal", "Revoke", "= Commands", "Sign out");
    }

    @Test
    void what_was_found_first_is_shown_before_the_rest_and_nothing_comes_above_it() {
        PaletteViewModel parts =
                palette(
                        new PlayedSource("People", false, () -> found("Jana")),
                        new PlayedSource("Journal", false, this::foundLate),
                        new PlayedSource(
                                "Logins", false, () -> PaletteFinding.none("Logins", "none")));
        parts.queryProperty().set("out");
        ui.until(() -> texts(parts).contains("Jana"));
        assertThat(texts(parts)).containsExactly("= People", "Jana");

        slow.countDown();
        ui.until(() -> texts(parts).contains("- Logins"));

        assertThat(texts(parts))
                .containsExactly(
                        "= People",
                        "Jana",
                        "= Journal",
                        "Revoke",
                        "= Commands",
                        "Sign out",
                        "- Logins");
        assertThat(parts.selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void what_comes_below_waits_for_what_comes_above_it() {
        PaletteViewModel parts =
                palette(
                        new PlayedSource("Journal", false, this::foundLate),
                        new PlayedSource(
                                "People",
                                false,
                                () -> {
                                    done.add("answered");
                                    return found("Jana");
                                }));
        parts.queryProperty().set("zzz");
        ui.until(() -> done.contains("answered"));
        assertThat(texts(parts)).doesNotContain("Jana");

        slow.countDown();
        ui.until(() -> texts(parts).contains("Jana"));

        assertThat(texts(parts)).startsWith("= Journal", "Revoke", "= People", "Jana");
    }

    @Test
    void arrows_pass_over_titles_and_stop_at_the_ends() {
        type("out");

        palette.move(1);
        palette.move(1);
        assertThat(selected()).isEqualTo("Sign out");
        palette.move(1);
        assertThat(selected()).isEqualTo("Sign out");
        palette.move(-5);
        palette.move(-1);
        palette.move(-1);
        palette.move(-1);
        assertThat(selected()).isEqualTo("Jana");
    }

    @Test
    void enter_before_anything_was_found_goes_to_what_is_found_first() {
        palette.queryProperty().set("out");

        palette.run();
        assertThat(done).isEmpty();
        ui.until(() -> !done.isEmpty());

        assertThat(done).containsExactly("closed", "Jana");
    }

    @Test
    void enter_on_a_command_that_is_meant_waits_for_nothing() {
        palette.queryProperty().set("sign");

        palette.run();

        assertThat(done).containsExactly("closed", "signOut");
    }

    @Test
    void it_closes_before_it_goes_where_was_chosen() {
        palette.run();

        assertThat(done).containsExactly("closed", "environments");
    }

    @Test
    void what_cannot_be_done_now_says_why_and_is_not_done() {
        type("read-only");
        palette.move(1);
        palette.move(1);
        assertThat(hit(palette.selectedProperty().get()).detail()).isEqualTo("Not now.");

        palette.run();

        assertThat(done).containsExactly("closed");
    }

    @Test
    void a_pasted_key_never_gets_into_the_field_and_is_not_shown() {
        assertThat(palette.hold("", KEY)).isTrue();
        ui.until(() -> !texts().isEmpty());

        assertThat(palette.queryProperty().get()).isEmpty();
        assertThat(palette.promptProperty().get()).startsWith("Pasted: 32 characters, not shown.");
        assertThat(done).containsExactly("searched for a secret", "searched for a secret");
    }

    @Test
    void typing_on_forgets_what_was_pasted() {
        palette.hold("", KEY);

        type("out");
        palette.queryProperty().set("");

        assertThat(palette.promptProperty().get()).startsWith("Name, number");
        assertThat(texts()).hasSize(3);
    }

    private PaletteViewModel palette(PaletteSource... sources) {
        return new PaletteViewModel(
                List.of(
                        command("lock", canLock),
                        command("environments", new SimpleBooleanProperty(true)),
                        command("signOut", new SimpleBooleanProperty(true))),
                List.of(sources),
                background,
                () -> done.add("closed"));
    }

    private void type(String text) {
        palette.queryProperty().set(text);
        ui.until(() -> texts().stream().anyMatch(line -> line.equals("= People")));
    }

    private PaletteFinding found(String... names) {
        return new PaletteFinding(
                "People",
                List.of(names).stream()
                        .map(name -> new PaletteHit(name, name, "", () -> done.add(name)))
                        .toList(),
                "");
    }

    private PaletteFinding foundLate() throws InterruptedException {
        slow.await();
        return new PaletteFinding(
                "Journal", List.of(new PaletteHit("1", "Revoke", "", () -> {})), "");
    }

    private List<String> texts() {
        return texts(palette);
    }

    private static List<String> texts(PaletteViewModel of) {
        return of.lines().stream()
                .map(line ->
                        switch (line) {
                            case PaletteLine.Heading(String title, _) -> "= " + title;
                            case PaletteLine.Nothing(String title, _) -> "- " + title;
                            case PaletteLine.Found(PaletteHit hit) -> hit.text();
                        })
                .toList();
    }

    private String selected() {
        return hit(palette.selectedProperty().get()).text();
    }

    private PaletteHit hit(int at) {
        return ((PaletteLine.Found) palette.lines().get(at)).hit();
    }

    private Command command(String key, SimpleBooleanProperty possible) {
        return new Command(key, "", possible, () -> "Not now.", () -> done.add(key));
    }

    private final class PlayedSource implements PaletteSource {
        private final String title;
        private final boolean slowly;
        private final Callable<PaletteFinding> answer;

        PlayedSource(String title, boolean slowly, Callable<PaletteFinding> answer) {
            this.title = title;
            this.slowly = slowly;
            this.answer = answer;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public boolean isSlow() {
            return slowly;
        }

        @Override
        public Optional<Callable<List<PaletteFinding>>> search(PaletteQuery query) {
            if (query.secret()) {
                done.add("searched for a secret");
            }
            return Optional.of(() -> List.of(answer.call()));
        }
    }
}
