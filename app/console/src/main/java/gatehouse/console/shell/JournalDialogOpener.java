package gatehouse.console.shell;

import gatehouse.console.acts.ActCause;
import gatehouse.console.acts.ActHeading;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProposal;
import gatehouse.console.acts.ActResult;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.JournalException;
import gatehouse.console.lease.EnvironmentOpener;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import javafx.util.Subscription;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Asks whether to begin a new journal as soon as an act of a person was refused because the journal
 * is not as it was written.
 */
final class JournalDialogOpener {
    private final EnvironmentOpener opener;
    private final DialogHost dialogs;
    private final ShellViewModel shell;
    private final Background background;

    JournalDialogOpener(EnvironmentOpener opener, WindowContext window) {
        this.opener = opener;
        this.dialogs = window.dialogs();
        this.shell = window.shell();
        this.background = window.background();
    }

    /**
     * Watches every act of the program until the subscription ends. A window asks about an act that
     * its dialog is about, or that was done in its environment.
     *
     * @param shown the environment on the screen, for the question about an act without a dialog
     */
    Subscription watch(Supplier<Environment> shown) {
        return opener.runner()
                .events()
                .listen(result ->
                        damage(result)
                                .ifPresent(what ->
                                        background.onUi(() -> {
                                            if (isOfWindow(result, shown.get())) {
                                                ask(shown.get(), what);
                                            }
                                        })));
    }

    private boolean isOfWindow(ActResult<?, ?> result, Environment shown) {
        String environment = result.request().origin().environment();
        return dialogs.dialogProperty().get() instanceof DialogRequest.Act(var asked, _)
                ? asked.environment().isCalled(environment)
                : shown.isCalled(environment);
    }

    private static Optional<String> damage(ActResult<?, ?> result) {
        return result.request().cause() == ActCause.PERSON
                        && result.outcome()
                                instanceof
                                ActOutcome.NotTried<?, ?>(WorkFailure.BrokenJournal(_, String what))
                ? Optional.of(what)
                : Optional.empty();
    }

    /** A window that is locked asks nothing; the next act is refused for the same reason. */
    private void ask(Environment environment, String damage) {
        if (shell.idleLock().lockedProperty().get()) {
            return;
        }
        var begun = new AtomicBoolean();
        dialogs.whetherToRenewJournal(
                environment,
                new ActProposal(
                        new ActHeading(
                                MessageBundle.of("journal.renew"),
                                MessageBundle.of("journal.renew.about", damage),
                                MessageBundle.of("journal.renew.means"),
                                MessageBundle.of("journal.renew.confirm"),
                                false),
                        Optional.empty(),
                        ActProposal.Preparation.NONE,
                        ActProposal.NO_FIELDS,
                        reason -> renew(reason, begun),
                        why -> FailureMessages.of(why, "")),
                begun::get);
    }

    /** The dialog closes by itself where it was begun, and a toast says so. */
    private ScreenNotice renew(ActReason reason, AtomicBoolean begun) throws JournalException {
        opener.renewJournal(reason);
        begun.set(true);
        String done = MessageBundle.of("journal.renew.done");
        background.onUi(() -> shell.tell(new ToastMessage(ScreenNotice.NoticeKind.GOOD, done)));
        return ScreenNotice.NONE;
    }
}
