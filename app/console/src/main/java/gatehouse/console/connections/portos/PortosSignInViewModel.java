package gatehouse.console.connections.portos;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.passwords.PasswordKeepingViewModel;
import gatehouse.console.passwords.PasswordTry;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.WorkFailure;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Arrays;
import java.util.function.Consumer;

/** The sign-in to an environment's Portos by password or by API key; sent once for each press. */
public final class PortosSignInViewModel {
    private final PortosSignInService service;
    private final PasswordKeepingViewModel keeping;
    private final PortosCallerForm who;
    private final Background background;
    private final Consumer<PortosSignInAnswer> signedIn;
    private final Runnable close;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final BooleanBinding possible;
    private String hint = "";

    /**
     * @param keeping asks whether to keep the password
     * @param signedIn gets the answer of a sign-in that worked
     * @param close takes the question off the screen
     */
    public PortosSignInViewModel(
            PortosSignInService service,
            PasswordKeepingViewModel keeping,
            Background background,
            Consumer<PortosSignInAnswer> signedIn,
            Runnable close) {
        this.service = service;
        this.keeping = keeping;
        this.background = background;
        this.signedIn = signedIn;
        this.close = close;
        this.who = new PortosCallerForm(service);
        this.possible = busyProperty().not().and(who.whole());
        who.whenOther(() -> keeping.choose(who.password()));
    }

    /** Who signs in. */
    public PortosCallerForm who() {
        return who;
    }

    /** Whether the password is in the store of the operating system, and is to be. */
    public PasswordKeepingViewModel keeping() {
        return keeping;
    }

    /** Whether the password can be read on the network. */
    public boolean isPlainHttp() {
        return service.isPlainHttp();
    }

    /** Whether the answer is waited for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last try did not work; empty when nothing is wrong. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether there is enough to try. */
    public BooleanBinding possible() {
        return possible;
    }

    /** Whether this is the sandbox, whose password is no secret and needs no store. */
    public boolean isPlayed() {
        return !hint.isEmpty();
    }

    /** Says what to enter; empty where only the person knows. */
    public String hint() {
        return hint;
    }

    /** Says who may sign in to the played Portos; its password is no secret. */
    public void offer(EmbeddedSandbox.SandboxUser played) {
        hint = MessageBundle.of("signIn.played", played.name(), played.password(), played.device());
    }

    /** Says why the person is asked, until the first try. */
    public void because(String why) {
        trouble.set(why);
    }

    /**
     * Sends one sign-in; takes the password or the secret over and wipes it. A second press sends
     * nothing. Where nothing is typed, the stored one is used, if there is one.
     */
    public void signIn(char[] password) {
        if (!possible.get()) {
            Arrays.fill(password, '\0');
            return;
        }
        busy.set(true);
        trouble.set("");
        PasswordTry attempt = keeping.attempt(password);
        if (who.byKeyProperty().get()) {
            String with = who.keyProperty().get().strip();
            background.write(
                    () -> attempt.run(secret -> service.useKey(with, secret), _ -> true),
                    caller -> answered(new PortosSignInAnswer(caller, true, attempt.warning())),
                    why -> failed(why, PortosSignInMessages.ofKey(why, service.clockOffset())));
        } else {
            String as = who.userProperty().get().strip();
            String to = who.deviceProperty().get().strip();
            background.write(
                    () ->
                            attempt.run(
                                    typed -> service.signIn(as, typed, to),
                                    PortosSignInViewModel::isDone),
                    result -> answered(result, attempt.warning()),
                    this::failed);
        }
    }

    private static boolean isDone(ActResult<PortosSignIn, PortosSignInResult> result) {
        return result.outcome() instanceof ActOutcome.Done<PortosSignIn, PortosSignInResult>;
    }

    private void answered(ActResult<PortosSignIn, PortosSignInResult> result, String storing) {
        if (result.outcome()
                instanceof ActOutcome.Done<PortosSignIn, PortosSignInResult>(var answer, _)) {
            answered(PortosSignInAnswer.login(answer.orElseThrow(), result.noted(), storing));
            return;
        }
        failed(result.outcome().failure().orElseThrow());
        trouble.set(
                trouble.get() + (result.noted() ? "" : " " + MessageBundle.of("act.notRecorded")));
    }

    /** Leaves without signing in. */
    public void cancel() {
        close.run();
    }

    private void answered(PortosSignInAnswer answer) {
        busy.set(false);
        close.run();
        signedIn.accept(answer);
    }

    private void failed(WorkFailure why) {
        failed(why, PortosSignInMessages.of(why).text());
    }

    private void failed(WorkFailure why, String sentence) {
        busy.set(false);
        trouble.set(sentence);
        if (why instanceof WorkFailure.Call call
                && call.what() instanceof CallFailure.Unauthorized) {
            keeping.refused();
        }
    }
}
