package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RevokeConfirmationTest extends RevokeVerbFixture {
    @Test
    void a_person_who_says_yes_has_it_done() {
        var person = new ScriptedPerson("yes");

        RunResult ran = shop.runAsked(person, command(first, second));

        assertThat(ran.exit()).isZero();
        assertThat(shop.lives(first)).isFalse();
        assertThat(person.questions().getFirst())
                .contains("2 sessions")
                .contains("Shop")
                .contains("TEST");
        assertThat(ran.err()).contains("Would be revoked");
    }

    @Test
    void a_person_who_says_anything_else_has_nothing_done() {
        RunResult ran = shop.runAsked(new ScriptedPerson("y"), command(first));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(shop.lives(first)).isTrue();
        assertThat(shop.revokes()).isZero();
    }

    @Test
    void without_a_terminal_and_without_yes_it_is_refused() {
        RunResult ran = revoke(first);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--yes");
        assertThat(shop.calls("")).isZero();
    }

    @Test
    void a_write_names_its_environment() {
        RunResult ran = shop.run("sessions", "revoke", first, "--reason", "test", "--yes");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("-e NAME");
    }

    @Test
    void a_reason_is_required_and_not_blank() {
        RunResult none = shop.run("sessions", "revoke", first, "-e", "Shop", "--yes");
        RunResult blank =
                shop.run("sessions", "revoke", first, "-e", "Shop", "--yes", "--reason", " ");

        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("--reason");
        assertThat(blank.exit()).isEqualTo(2);
        assertThat(blank.err()).contains("--reason");
        assertThat(shop.calls("")).isZero();
    }

    @Test
    void an_id_cut_for_the_screen_is_refused_with_a_hint() {
        RunResult ran = revoke(first.substring(0, 6) + "…", "--yes");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--full-ids");
    }

    @Test
    void an_id_that_leaves_its_path_is_refused() {
        RunResult ran = revoke("..", "--yes");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("no session id");
        assertThat(shop.calls("")).isZero();
    }

    @Test
    void a_person_may_give_the_unique_beginning_of_an_id_and_sees_it_whole_before_the_question() {
        RunResult ran = shop.runAsked(new ScriptedPerson("yes"), command(first.substring(0, 8)));

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).contains(first);
        assertThat(shop.lives(first)).isFalse();
        assertThat(shop.lives(second)).isTrue();
    }

    @Test
    void five_letters_are_no_beginning_of_an_id() {
        RunResult ran =
                shop.runAsked(new ScriptedPerson(), command(first.substring(0, 5), "-o", "json"));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(outcomes(ran)).containsExactly("notTried");
    }

    @Test
    void on_production_yes_counts_only_with_the_name_of_the_environment() {
        shop.addProduction("Real");

        RunResult bare = revokeOn("Real", first, "--yes");
        RunResult wrong = revokeOn("Real", first, "--yes", "--on-production", "Shop");

        assertThat(bare.exit()).isEqualTo(2);
        assertThat(bare.err()).contains("--on-production \"Real\"");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(shop.calls("")).isZero();
        assertThat(revokeOn("Real", first, "--yes", "--on-production", "Real").exit()).isZero();
        assertThat(shop.lives(first)).isFalse();
    }

    @Test
    void on_production_a_person_types_the_name_and_a_dry_run_needs_nothing() {
        shop.addProduction("Real");
        var hasty = new ScriptedPerson("yes");

        assertThat(shop.runAsked(hasty, on("Real", first)).exit()).isEqualTo(1);
        assertThat(hasty.questions().getFirst()).contains("Real").contains("production");
        assertThat(shop.lives(first)).isTrue();
        assertThat(revokeOn("Real", first, "--dry-run").exit()).isZero();
        assertThat(shop.runAsked(new ScriptedPerson("Real"), on("Real", first)).exit()).isZero();
        assertThat(shop.lives(first)).isFalse();
    }

    @Test
    void an_argument_that_begins_with_an_at_sign_is_no_file_of_arguments() throws IOException {
        Path file = Files.writeString(home.resolve("ids"), second);

        RunResult ran = revoke(first, "--yes", "--ticket", "@" + file);

        assertThat(ran.exit()).isZero();
        RunResult named = revoke("--yes", "--", "@" + file);
        assertThat(named.exit()).isEqualTo(1);
        assertThat(outcomes(named)).containsExactly("notTried");
        assertThat(shop.lives(second)).isTrue();
    }

    @Test
    void a_fault_of_gatehouse_is_a_sentence_on_the_terminal_of_a_person() {
        RunResult ran = shop.runAsked(new ScriptedPerson(), command(first));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err())
                .contains("Internal error in Gatehouse (NoSuchElementException)")
                .doesNotContain("\tat ");
    }

    @Test
    void an_id_that_begins_with_a_hyphen_goes_behind_two_of_them() {
        String hyphened = "-x" + first.substring(2);

        RunResult ran = revoke(hyphened, "--yes");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("write -- before it");
        assertThat(outcomes(revoke("--yes", "--", hyphened))).containsExactly("notTried");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "-c", "-e", "-o", "-V", "-hc", "-x", "-cV"})
    void an_id_that_begins_like_an_option_is_said_to_need_two_hyphens(String beginning) {
        String hyphened = beginning + first.substring(beginning.length());

        for (RunResult ran :
                List.of(
                        revoke(hyphened, "--yes"),
                        shop.run("sessions", "show", hyphened, "-e", "Shop"))) {
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("write -- before it");
        }
        assertThat(shop.lives(first)).isTrue();
    }
}
