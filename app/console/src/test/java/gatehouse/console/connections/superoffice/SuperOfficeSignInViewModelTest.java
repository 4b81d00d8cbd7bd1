package gatehouse.console.connections.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel.SignInMethod;
import gatehouse.console.environments.Environment;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SuperOfficeSignInViewModelTest {
    private final List<String> said = new ArrayList<>();

    @Test
    void onsite_takes_a_password_first_and_nothing_is_sent() throws Exception {
        try (var crm = FakeCrm.onsite()) {
            crm.connection.forget();
            SuperOfficeSignInViewModel model = model(crm);
            assertThat(model.ways())
                    .containsExactly(SignInMethod.BASIC, SignInMethod.TICKET, SignInMethod.TOKEN);
            assertThat(model.possible().get()).isFalse();
            model.userProperty().set("a:b");
            assertThat(model.possible().get()).isFalse();
            model.userProperty().set("tje0");
            char[] password = "canary".toCharArray();
            assertThat(model.signIn(password, new char[0])).isTrue();
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
            assertThat(model.ways()).containsExactly(SignInMethod.TOKEN, SignInMethod.TICKET);
            model.wayProperty().set(SignInMethod.TICKET);
            assertThat(model.signIn("7T:a==".toCharArray(), new char[0])).isFalse();
            assertThat(crm.connection.signedIn()).isEmpty();
            assertThat(model.signIn("7T:a==".toCharArray(), "app".toCharArray())).isTrue();
            assertThat(crm.connection.signedIn()).contains("whoever holds the ticket");
        }
    }

    @Test
    void signing_in_again_wipes_what_was_there() throws Exception {
        try (var crm = FakeCrm.onsite()) {
            SuperOfficeSignInViewModel model = model(crm);
            model.userProperty().set("tje1");
            model.signIn("new".toCharArray(), new char[0]);
            assertThat(crm.connection.isSecret(FakeCrm.PASSWORD.toCharArray())).isFalse();
        }
    }

    private SuperOfficeSignInViewModel model(FakeCrm crm) {
        return new SuperOfficeSignInViewModel(
                Environment.SANDBOX,
                crm.connection,
                () -> said.add("signed in"),
                () -> said.add("closed"));
    }
}
