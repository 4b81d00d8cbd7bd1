package gatehouse.console.connections.portos;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.lost;
import static gatehouse.console.wire.FakePortos.signIn;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.SendPermit;
import gatehouse.console.environments.ConnectionId;
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

@Timeout(180)
class PortosSignInViewModelTest {
    private final List<PortosSignInAnswer> answers = new ArrayList<>();
    private PortosBench bench;
    private PortosSignInViewModel model;
    private int closed;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        bench = new PortosBench(folder);
        model = model();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        assertThat(bench.ui.bugs()).isEmpty();
    }

    @Test
    void signs_in_once_wipes_the_password_and_closes() {
        type("999", "TOOL1");
        char[] password = "secret".toCharArray();

        model.signIn(password);
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(model.possible().get()).isFalse();
        bench.ui.until(() -> !answers.isEmpty());

        assertThat(password).containsOnly('\0');
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(closed).isEqualTo(1);
        assertThat(logins()).isEqualTo(1);
        assertThat(bench.server.asked().getFirst().body()).contains("\"UserName\":\"999\"");
    }

    @Test
    void a_second_press_sends_nothing_and_wipes_its_password_too() {
        type("999", "TOOL1");
        char[] second = "secret".toCharArray();

        model.signIn("secret".toCharArray());
        model.signIn(second);
        bench.ui.until(() -> !answers.isEmpty());
        bench.background.close();
        bench.ui.catchUp();

        assertThat(logins()).isEqualTo(1);
        assertThat(second).containsOnly('\0');
    }

    @Test
    void without_user_or_device_nothing_is_sent() {
        type(" ", "TOOL1");
        assertThat(model.possible().get()).isFalse();

        model.signIn("secret".toCharArray());
        bench.background.close();

        assertThat(logins()).isZero();
    }

    @Test
    void a_refused_sign_in_says_what_may_be_wrong_and_can_be_tried_again() {
        bench.server.on("POST", "/api/auth", json(401, "{\"title\": \"Nie\"}"));
        type("999", "TOOL1");
        char[] password = "wrong".toCharArray();

        model.signIn(password);
        bench.ui.until(() -> !model.troubleProperty().get().isEmpty());

        assertThat(model.troubleProperty().get())
                .contains("Portos answered 401")
                .contains("user, password or device is wrong");
        assertThat(password).containsOnly('\0');
        assertThat(model.possible().get()).isTrue();
        assertThat(closed).isZero();
    }

    @Test
    void a_lost_answer_is_not_tried_again_by_itself() {
        bench.server.on("POST", "/api/auth", lost());
        type("999", "TOOL1");

        model.signIn("secret".toCharArray());
        bench.ui.until(() -> !model.troubleProperty().get().isEmpty());

        assertThat(logins()).isEqualTo(1);
        assertThat(bench.portos.signedIn()).isEmpty();
    }

    @Test
    void an_unknown_device_is_warned_about_until_it_is_known_to_be_no_till() {
        type("999", "TOOL1");
        assertThat(model.who().warning().getValue()).contains("has not signed in to TOOL1 before");
        model.signIn("secret".toCharArray());
        bench.ui.until(() -> !answers.isEmpty());

        PortosSignInViewModel next = model();

        assertThat(next.who().userProperty().get()).isEqualTo("999");
        assertThat(next.who().deviceProperty().get()).isEqualTo("TOOL1");
        assertThat(next.who().warning().getValue()).isEmpty();
    }

    @Test
    void a_device_that_turned_out_to_be_a_till_is_remembered() {
        bench.server.on("POST", "/api/auth", json(200, signIn("999", "P01", "CashRegister")));
        type("999", "P01");
        model.signIn("secret".toCharArray());
        bench.ui.until(() -> !answers.isEmpty());

        assertThat(model().who().warning().getValue())
                .contains("P01 is a till")
                .contains("ends the session");
    }

    @Test
    void a_late_401_of_an_earlier_sign_in_does_not_sign_out_the_present_one() throws Exception {
        var lost = new ArrayList<String>();
        bench.portos.whenLost(() -> lost.add("lost"));
        bench.portos.signIn("999", "secret".toCharArray(), "TOOL1", true, SendPermit.always());
        bench.server.on(
                "GET",
                "/api/license",
                _ -> {
                    bench.portos.signIn(
                            "999", "secret".toCharArray(), "TOOL1", true, SendPermit.always());
                    return json(401, "{}");
                });

        try {
            bench.portos.as(client -> client.license());
        } catch (IOException late) {
            assertThat(late).isNotNull();
        }

        assertThat(bench.portos.signedIn()).isPresent();
        assertThat(lost).isEmpty();
    }

    @Test
    void an_api_key_signs_calls_and_logs_in_nowhere() throws Exception {
        model.who().byKeyProperty().set(true);
        model.who().keyProperty().set(" PUBLIC1 ");
        char[] secret = "canary-secret".toCharArray();

        model.signIn(secret);
        bench.ui.until(() -> !answers.isEmpty());
        bench.portos.as(client -> client.countSessions());

        assertThat(answers)
                .containsExactly(new PortosSignInAnswer(new PortosCaller.Key("PUBLIC1"), true, ""));
        assertThat(answers.getFirst().caller().text()).isEqualTo("API key PUBLIC1");
        assertThat(secret).containsOnly('\0');
        assertThat(logins()).isZero();
        assertThat(bench.server.asked())
                .allMatch(one -> !(one.head() + one.body()).contains("canary-secret"))
                .anyMatch(one -> one.head().contains("NWS4-HMAC-SHA256"));
        assertThat(bench.portos.isPassword("canary-secret".toCharArray())).isTrue();
    }

    @Test
    void a_key_that_worked_is_offered_again_without_its_secret() {
        model.who().byKeyProperty().set(true);
        model.who().keyProperty().set("PUBLIC1");
        model.signIn("canary-secret".toCharArray());
        bench.ui.until(() -> !answers.isEmpty());

        PortosSignInViewModel next = model();

        assertThat(next.who().byKeyProperty().get()).isTrue();
        assertThat(next.who().keyProperty().get()).isEqualTo("PUBLIC1");
        assertThat(next.who().warning().getValue()).isEmpty();
    }

    @Test
    void a_refused_key_leaves_nobody_signed_in_and_names_a_clock_that_is_off() {
        String late = "Date: Sat, 21 Nov 2026 14:13:22 GMT";
        bench.server.on("GET", "/api/sessions", json(401, "{}", late));
        model.who().byKeyProperty().set(true);
        model.who().keyProperty().set("PUBLIC1");

        model.signIn("canary-secret".toCharArray());
        bench.ui.until(() -> !model.troubleProperty().get().isEmpty());

        assertThat(model.troubleProperty().get())
                .startsWith("This computer’s clock and that of Portos differ by 10 min")
                .contains("Portos answered 401");
        assertThat(bench.portos.signedIn()).isEmpty();
    }

    @Test
    void without_a_key_nothing_is_sent() {
        model.who().byKeyProperty().set(true);
        type("999", "TOOL1");

        assertThat(model.possible().get()).isFalse();
    }

    @Test
    void plain_http_is_said_of_the_connection_that_is_signed_in_to() {
        assertThat(model(portos("https://portos.example")).isPlainHttp()).isFalse();
        assertThat(model(portos("http://portos.example")).isPlainHttp()).isTrue();
    }

    private static ConnectionSpec portos(String server) {
        return new PortosAddress(server, "/api").connection(ConnectionId.random(), "portos");
    }

    private PortosSignInViewModel model() {
        return model(bench.environment.connections().getFirst());
    }

    private PortosSignInViewModel model(ConnectionSpec where) {
        return new PortosSignInViewModel(
                new PortosSignInService(
                        bench.environment.id(), where, bench.portos, bench.signIn, bench.devices),
                new PasswordKeepingViewModel(bench.passwords, where.id(), bench.background),
                bench.background,
                answers::add,
                () -> closed++);
    }

    private void type(String user, String device) {
        model.who().userProperty().set(user);
        model.who().deviceProperty().set(device);
    }

    private long logins() {
        return bench.server.count("POST", "/api/auth");
    }
}
