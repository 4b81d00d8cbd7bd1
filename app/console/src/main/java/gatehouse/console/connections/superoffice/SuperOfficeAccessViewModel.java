package gatehouse.console.connections.superoffice;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import java.util.Optional;

/** Says in both places of SuperOffice as whom calls are sent, and why nobody is signed in. */
public final class SuperOfficeAccessViewModel {
    private final SuperOfficeConnection superOffice;
    private final ReadOnlyStringWrapper as = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lost = new ReadOnlyStringWrapper("");
    private Runnable signIn = () -> {};

    /** Who is signed in to {@code superOffice}. */
    public SuperOfficeAccessViewModel(SuperOfficeConnection superOffice) {
        this.superOffice = superOffice;
        show();
    }

    /** Asks who is there by {@code ask} from now on. */
    public void signInBy(Runnable ask) {
        signIn = ask;
    }

    /** As whom calls are sent; empty when nobody is signed in. */
    public ReadOnlyStringProperty asProperty() {
        return as.getReadOnlyProperty();
    }

    /** Says that nobody is signed in, with the way to sign in; nothing where somebody is. */
    public ObservableValue<ScreenNotice> notice() {
        return as.flatMap(now -> lost.map(why -> now.isEmpty() ? nobody(why) : ScreenNotice.NONE));
    }

    /** Asks who is there. */
    public void signIn() {
        signIn.run();
    }

    /** Wipes the credential. */
    public void signOut() {
        superOffice.forget();
        show();
    }

    /** Somebody has signed in, or nobody is signed in any more. */
    public void show() {
        lost.set("");
        as.set(superOffice.signedIn().orElse(""));
    }

    /** An answer 401 came: the credential is wrong or no longer good. */
    public void lost() {
        show();
        lost.set(MessageBundle.of("soSignIn.lost"));
    }

    private ScreenNotice nobody(String why) {
        return new ScreenNotice(
                ScreenNotice.NoticeKind.WARNING,
                why.isEmpty() ? MessageBundle.of("soSignIn.nobody") : why,
                MessageBundle.of("soSignIn.nobody.then"),
                Optional.of(new Command("soSignIn", "", signIn)));
    }
}
