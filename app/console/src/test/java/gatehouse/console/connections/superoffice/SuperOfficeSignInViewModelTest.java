package gatehouse.console.connections.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel.SignInMethod;
import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.passwords.MemoryPasswordStore;
import gatehouse.console.passwords.PasswordKeepingViewModel;
import gatehouse.console.passwords.StoredPasswords;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

@Timeout(60)
class SuperOfficeSignInViewModelTest {
    private static final char[] NONE = new char[0];

    private final ConnectionSpec where =
            new SuperOfficeAddress("https://crm.example/SuperOffice")
                    .connection(ConnectionId.random(), "superoffice");
    private final List<String> said = new ArrayList<>();
    private final TestUiThread ui = new TestUiThread();
    private final MemoryPasswordStore store = new MemoryPasswordStore();
    private PreferenceStore preferences;

    @BeforeEach
    void open(@TempDir Path folder) {
        preferences = new PreferenceStore(HomeFolder.of(folder), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        ui.background().close();
        assertThat(ui.bugs()).isEmpty();
    }

    @Test
    void onsite_takes_a_password_first_and_nothing_is_sent() throws Exception {
        try (var crm = FakeCrm.onsite()) {
            crm.connection.forget();
            SuperOfficeSignInViewModel model = model(crm);
            assertThat(model.who().ways())
                    .containsExactly(SignInMethod.BASIC, SignInMethod.TICKET, SignInMethod.TOKEN);
            assertThat(model.possible().get()).isFalse();
            model.who().userProperty().set("a:b");
            assertThat(model.possible().get()).isFalse();
            model.who().userProperty().set("tje0");
            char[] password = "canary".toCharArray();
            model.signIn(password, NONE);
            ui.until(() -> said.contains("signed in"));
            assertThat(password).containsOnly('\0');
            assertThat(crm.connection.signedIn()).contains("tje0");
            assertThat(crm.connection.isSecret("canary".toCharArray())).isTrue();
            assertThat(crm.connection.isSecret("other".toCharArray())).isFalse();
            assertThat(crm.server().asked()).isEmpty();
            assertThat(said).containsExactly("closed", "signed in");
        }
    }

    @Test
    void online_takes_no_password_and_a_ticket_only_with_the_application_token() throws Exception {
        try (var crm = FakeCrm.online()) {
            crm.connection.forget();
            SuperOfficeSignInViewModel model = model(crm);
            assertThat(model.who().ways()).containsExactly(SignInMethod.TOKEN, SignInMethod.TICKET);
            model.who().wayProperty().set(SignInMethod.TICKET);
            model.signIn("7T:a==".toCharArray(), NONE);
            assertThat(model.troubleProperty().get()).startsWith("Something is missing");
            assertThat(crm.connection.signedIn()).isEmpty();
            model.signIn("7T:a==".toCharArray(), "app".toCharArray());
            ui.until(() -> said.contains("signed in"));
            assertThat(crm.connection.signedIn()).contains("whoever holds the ticket");
        }
    }

    @Test
    void signing_in_again_wipes_what_was_there() throws Exception {
        try (var crm = FakeCrm.onsite()) {
            SuperOfficeSignInViewModel model = model(crm);
            model.who().userProperty().set("tje1");
            model.signIn("new".toCharArray(), NONE);
            ui.until(() -> said.contains("signed in"));
            assertThat(crm.connection.isSecret(FakeCrm.PASSWORD.toCharArray())).isFalse();
        }
    }

    @Test
    void the_last_user_is_offered_and_a_stored_password_needs_no_typing() throws Exception {
        try (var crm = FakeCrm.onsite()) {
            signInAndKeep(crm);
            crm.connection.forget();

            SuperOfficeSignInViewModel next = model(crm);
            ui.until(() -> next.keeping().offeredProperty().get());
            next.signIn(new char[0], NONE);
            ui.until(() -> said.contains("signed in"));

            assertThat(next.who().userProperty().get()).isEqualTo("tje0");
            assertThat(crm.connection.isSecret("canary".toCharArray())).isTrue();
        }
    }

    @Test
    void neither_ticket_nor_token_is_ever_stored() throws Exception {
        try (var crm = FakeCrm.onsite()) {
            signInAndKeep(crm);
            SuperOfficeSignInViewModel model = model(crm);
            ui.until(() -> model.keeping().offeredProperty().get());

            model.who().wayProperty().set(SignInMethod.TICKET);
            model.keeping().keepProperty().set(true);
            model.signIn("7T:canary==".toCharArray(), NONE);
            ui.until(() -> said.contains("signed in"));

            assertThat(store.kept().values()).containsExactly("canary");
        }
    }

    @Test
    void plain_http_of_another_connection_is_not_said_of_this_one() throws Exception {
        var environment =
                new Environment(
                        "Shop",
                        Environment.EnvironmentKind.TEST,
                        new SuperOfficeAddress("http://old.example/SuperOffice"));
        try (FakeCrm crm = FakeCrm.onsite()) {
            assertThat(environment.plainHttp()).isTrue();
            assertThat(model(crm, environment).isPlainHttp()).isFalse();
        }
    }

    private void signInAndKeep(FakeCrm crm) {
        SuperOfficeSignInViewModel model = model(crm);
        model.who().userProperty().set("tje0");
        ui.until(() -> model.keeping().possible().getValue());
        model.keeping().keepProperty().set(true);
        model.signIn("canary".toCharArray(), NONE);
        ui.until(() -> said.contains("signed in"));
        said.clear();
    }

    private SuperOfficeSignInViewModel model(FakeCrm crm) {
        return model(crm, Environment.SANDBOX);
    }

    private SuperOfficeSignInViewModel model(FakeCrm crm, Environment environment) {
        return new SuperOfficeSignInViewModel(
                environment,
                where,
                crm.connection,
                new SuperOfficeUserStore(preferences),
                new PasswordKeepingViewModel(
                        new StoredPasswords(store, preferences), where.id(), ui.background()),
                ui.background(),
                warning -> said.add("signed in" + warning),
                () -> said.add("closed"));
    }
}
