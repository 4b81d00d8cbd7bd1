package gatehouse.console.connections.portos;

import static gatehouse.console.wire.FakePortos.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.passwords.PasswordKeepingViewModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Timeout(60)
class StoredPasswordSignInTest {
    private final List<PortosSignInAnswer> answers = new ArrayList<>();
    private PortosBench bench;
    private ConnectionSpec where;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        bench = new PortosBench(folder);
        where = bench.environment.connections().getFirst();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        assertThat(bench.ui.bugs()).isEmpty();
    }

    @Test
    void a_password_is_kept_only_where_that_was_ticked() {
        signIn(model(), "canary", false);
        assertThat(bench.store.kept()).isEmpty();

        signIn(model(), "canary", true);
        assertThat(bench.store.kept()).containsValue("canary");
    }

    @Test
    void a_stored_password_needs_one_press_and_no_typing() {
        signIn(model(), "canary", true);
        PortosSignInViewModel next = model();
        bench.ui.until(() -> next.keeping().offeredProperty().get());

        signIn(next, "", true);

        assertThat(next.who().userProperty().get()).isEqualTo("999");
        assertThat(bench.server.count("POST", "/api/auth")).isEqualTo(2);
        assertThat(bench.server.asked().getLast().body()).contains("canary");
    }

    @Test
    void a_wrong_password_is_not_kept() {
        bench.server.on("POST", "/api/auth", json(401, "{}"));
        PortosSignInViewModel model = model();

        press(model, "wrong", true);
        bench.ui.until(() -> !model.busyProperty().get());

        assertThat(bench.store.kept()).isEmpty();
    }

    @Test
    void a_stored_password_that_is_refused_is_not_sent_a_second_time() {
        signIn(model(), "canary", true);
        bench.server.on("POST", "/api/auth", json(401, "{}"));
        PortosSignInViewModel next = model();
        bench.ui.until(() -> next.keeping().offeredProperty().get());
        press(next, "", true);
        bench.ui.until(() -> !next.busyProperty().get());

        assertThat(next.keeping().offeredProperty().get()).isFalse();
        assertThat(bench.store.kept()).containsValue("canary");
    }

    @Test
    void another_user_is_not_offered_it_and_comes_back_to_it() {
        signIn(model(), "canary", true);
        PortosSignInViewModel next = model();
        bench.ui.until(() -> next.keeping().offeredProperty().get());

        next.who().userProperty().set("12");
        assertThat(next.keeping().offeredProperty().get()).isFalse();
        assertThat(next.keeping().keepProperty().get()).isFalse();

        next.who().userProperty().set("999");
        assertThat(next.keeping().offeredProperty().get()).isTrue();
    }

    @Test
    void an_edited_address_is_not_offered_it() {
        signIn(model(), "canary", true);
        where = new PortosAddress(where.address(), "/api/v2").connection(where.id(), where.name());
        PortosSignInViewModel next = model();
        bench.ui.until(() -> next.keeping().possible().getValue());

        assertThat(next.keeping().offeredProperty().get()).isFalse();
    }

    @Test
    void without_the_tick_the_next_sign_in_removes_it() {
        signIn(model(), "canary", true);

        signIn(model(), "canary", false);

        assertThat(bench.store.kept()).isEmpty();
        assertThat(bench.passwords.place(where.id())).isEmpty();
    }

    @Test
    void the_limit_of_the_store_is_said_where_it_is_ticked() {
        PortosSignInViewModel model = model();
        bench.ui.until(() -> model.keeping().possible().getValue());

        model.keeping().keepProperty().set(true);

        assertThat(model.keeping().note().getValue())
                .contains("Any program that runs under your name can ask");
    }

    @Test
    void without_a_store_nothing_can_be_kept_and_the_reason_is_said() {
        bench.store.lock();
        PortosSignInViewModel model = model();
        bench.ui.until(() -> !model.keeping().note().getValue().isEmpty());

        assertThat(model.keeping().possible().getValue()).isFalse();
        assertThat(model.keeping().note().getValue()).startsWith("It cannot be stored");
    }

    @Test
    void a_password_that_was_removed_behind_our_back_must_be_typed_and_nothing_is_sent() {
        signIn(model(), "canary", true);
        PortosSignInViewModel next = model();
        bench.ui.until(() -> next.keeping().offeredProperty().get());
        bench.store.lock();

        press(next, "", true);
        bench.ui.until(() -> !next.busyProperty().get());

        assertThat(next.troubleProperty().get()).contains("Type it. Nothing was sent.");
        assertThat(bench.server.count("POST", "/api/auth")).isEqualTo(1);
    }

    @Test
    void what_the_store_does_not_take_is_said_after_the_sign_in() {
        PortosSignInViewModel model = model();
        bench.ui.until(() -> model.keeping().possible().getValue());
        bench.store.lock();

        signIn(model, "canary", true);

        assertThat(answers.getLast().storing()).contains("did not take the password");
    }

    @Test
    void the_secret_of_an_api_key_is_kept_for_that_key() {
        PortosSignInViewModel model = model();
        model.who().byKeyProperty().set(true);
        model.who().keyProperty().set("PUBLIC1");

        signIn(model, "canary", true);

        assertThat(bench.store.kept())
                .isEqualTo(
                        Map.of(
                                "Gatehouse portos " + where.address() + "/api key PUBLIC1",
                                "canary"));
    }

    private void signIn(PortosSignInViewModel model, String password, boolean keep) {
        int before = answers.size();
        press(model, password, keep);
        bench.ui.until(() -> answers.size() > before);
    }

    private void press(PortosSignInViewModel model, String password, boolean keep) {
        bench.ui.until(() -> model.keeping().possible().getValue());
        if (!model.who().byKeyProperty().get()) {
            model.who().userProperty().set("999");
            model.who().deviceProperty().set("TOOL1");
        }
        model.keeping().keepProperty().set(keep);
        model.signIn(password.toCharArray());
    }

    private PortosSignInViewModel model() {
        return new PortosSignInViewModel(
                new PortosSignInService(
                        bench.environment.id(), where, bench.portos, bench.signIn, bench.devices),
                new PasswordKeepingViewModel(bench.passwords, where.id(), bench.background),
                bench.background,
                answers::add,
                () -> {});
    }
}
