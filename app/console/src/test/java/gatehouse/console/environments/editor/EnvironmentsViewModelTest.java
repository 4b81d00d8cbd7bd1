package gatehouse.console.environments.editor;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.environments.trust.PinnedCertificate;
import gatehouse.console.journal.ActReason;
import gatehouse.console.work.ScreenNotice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The place of the environments: the list, removal with undo, and what is asked about before. */
@Timeout(120)
final class EnvironmentsViewModelTest extends EnvironmentsPlaceFixture {
    @Test
    void a_copy_comes_after_the_original_and_is_selected() throws IOException {
        select("Shop");

        model.duplicate();
        ui.until(() -> item().titleProperty().get().equals("Shop 2"));

        assertThat(names()).containsExactly("Sandbox", "Shop", "Shop 2", "Real");
    }

    @Test
    void a_new_environment_is_listed_by_the_name_that_is_typed() {
        model.add();
        assertThat(item().titleProperty().get()).isEqualTo("New environment");

        item().form().name().textProperty().set(" Store 9 ");
        assertThat(item().titleProperty().get()).isEqualTo("Store 9");
        item().form().name().textProperty().set(" ");

        assertThat(item().titleProperty().get()).isEqualTo("New environment");
    }

    @Test
    void a_removed_one_comes_back_where_it_was_with_all_that_the_file_had() throws IOException {
        String before = Files.readString(home.environments()).replace("Shop", "Shop\",\"x\":\"y");
        Files.writeString(home.environments(), before);
        model.read();
        select("Shop");

        model.remove();
        assertThat(names()).contains("Shop");
        asked.orElseThrow().confirm();
        ui.until(() -> model.list().shown().size() == 2);
        assertThat(names()).containsExactly("Sandbox", "Real");
        assertThat(item().titleProperty().get()).isEqualTo("Real");

        run(notice());
        ui.until(() -> model.list().shown().size() == 3);

        assertThat(names()).containsExactly("Sandbox", "Shop", "Real");
        assertThat(item().titleProperty().get()).isEqualTo("Shop");
        assertThat(Files.readString(home.environments())).contains("\"x\"");
        assertThat(notice()).isEqualTo(ScreenNotice.NONE);
    }

    @Test
    void a_removal_cannot_be_undone_after_ten_seconds() {
        select("Shop");
        model.remove();
        asked.orElseThrow().confirm();
        ui.until(() -> notice().act().isPresent());

        clock.pass(EditorNotice.UNDO);

        assertThat(notice()).isEqualTo(ScreenNotice.NONE);
    }

    @Test
    void production_is_removed_moved_away_or_redirected_only_by_its_name() throws IOException {
        select("Real");
        model.remove();
        assertThat(asked.orElseThrow().possible().get()).isFalse();
        asked.orElseThrow().typedProperty().set("real");
        asked.orElseThrow().confirm();
        assertThat(names()).contains("Real");

        asked = Optional.empty();
        connection(0).fields().getFirst().textProperty().set("https://other.example");
        model.save();
        assertThat(store.find("Real")).contains(REAL);
        asked.orElseThrow().typedProperty().set("Real");
        asked.orElseThrow().confirm();
        ui.until(() -> notice().kind() == ScreenNotice.NoticeKind.GOOD);

        assertThat(store.find("Real").orElseThrow().connections().getFirst().address())
                .isEqualTo("https://other.example");
    }

    @Test
    void the_order_is_kept_in_the_file() throws IOException {
        select("Real");

        model.move(-1);
        ui.until(() -> model.list().shown().get(1).titleProperty().get().equals("Real"));

        assertThat(names()).containsExactly("Sandbox", "Real", "Shop");
        assertThat(item().titleProperty().get()).isEqualTo("Real");
    }

    @Test
    void names_notes_kinds_and_addresses_are_searched() {
        model.list().searchProperty().set("PRODUCTION");
        assertThat(model.list().shown()).hasSize(1);
        model.list().searchProperty().set("portos.ex");
        assertThat(model.list().shown()).hasSize(1);
        model.list().searchProperty().set("nowhere");
        assertThat(model.list().shown()).isEmpty();
    }

    @Test
    void tags_of_connections_are_searched() throws IOException {
        ConnectionSpec till = SHOP.connections().getFirst();
        store.replace(SHOP.with(List.of(till.with(Map.of("prefix", "/api", "tags", "pilot")))));
        select("Shop");
        model.read();
        ui.until(() -> !item().environmentProperty().get().equals(SHOP));

        model.list().searchProperty().set("PILOT");

        assertThat(model.list().shown()).containsExactly(item());
    }

    @Test
    void a_pin_is_removed_by_an_act_with_a_reason_and_a_name_on_production()
            throws IOException, InterruptedException {
        var pin = PinnedCertificate.ofServer("a".repeat(64));
        ConnectionSpec pinned =
                REAL.connections().getFirst().trusting(ConnectionTrust.pinning(pin));
        store.replace(REAL.with(List.of(pinned)));
        model.read();
        select("Real");
        ui.until(() -> connection(0).trustProperty().get().pin().isPresent());

        model.trust().unpin(item(), connection(0));
        assertThat(act).isEmpty();
        asked.orElseThrow().typedProperty().set("Real");
        asked.orElseThrow().confirm();
        ScreenNotice done = act.orElseThrow().execution().perform(new ActReason("Renewed", ""));

        assertThat(done.kind()).isEqualTo(ScreenNotice.NoticeKind.GOOD);
        assertThat(store.find("Real").orElseThrow().connections().getFirst().trust())
                .isEqualTo(ConnectionTrust.OF_THIS_COMPUTER);
    }

    @Test
    void nothing_is_trusted_for_a_connection_that_is_not_saved_as_it_is_typed() {
        select("Shop");
        assertThat(model.trust().isPossible(item(), connection(0))).isTrue();

        connection(0).fields().getFirst().textProperty().set("https://other.example");

        assertThat(model.trust().isPossible(item(), connection(0))).isFalse();
    }
}
