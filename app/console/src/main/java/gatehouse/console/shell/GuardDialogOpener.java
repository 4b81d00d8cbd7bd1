package gatehouse.console.shell;

import gatehouse.console.acts.WriteGuard;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.ProductionRule;
import gatehouse.console.environments.editor.ChangeQuestion;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import java.util.Optional;

/** Lets writes through in the environment that is open, for a while, and stops that. */
public final class GuardDialogOpener {
    private final ShellViewModel shell;
    private final DialogHost dialogs;
    private final Background background;

    GuardDialogOpener(WindowContext window) {
        this.shell = window.shell();
        this.dialogs = window.dialogs();
        this.background = window.background();
    }

    /** Asks whether to let writes through. */
    public void arm() {
        shell.open().ifPresent(there -> dialogs.whetherToArm(there, () -> {}));
    }

    /** Does {@code act} if changes are allowed in an environment; else asks first to allow them. */
    void whenArmed(EnvironmentViewModel there, Runnable act) {
        if (there.guard().armedProperty().get()) {
            act.run();
        } else {
            dialogs.whetherToArm(there, act);
        }
    }

    /** Makes the environment read-only at once. */
    public void disarm() {
        shell.open().ifPresent(there -> there.guard().lock());
    }

    /** Lets writes through for longer; on production its name is typed first. */
    public void extend() {
        shell.open()
                .ifPresent(there -> {
                    Environment environment = there.environment();
                    if (ProductionRule.isProduction(environment)) {
                        dialogs.whetherToChange(
                                environment, question(environment), () -> extend(there));
                    } else {
                        extend(there);
                    }
                });
    }

    private static ChangeQuestion question(Environment environment) {
        long minutes = WriteGuard.USUAL_TIME.toMinutes();
        return new ChangeQuestion(
                MessageBundle.of("guard.extend.title", environment.name(), minutes),
                MessageBundle.of("guard.extend.means"),
                MessageBundle.of("guard.extend", minutes),
                true);
    }

    private void extend(EnvironmentViewModel there) {
        background.write(
                there.guardActs()::extend,
                done -> {
                    there.guard().follow();
                    done.outcome().failure().ifPresent(why -> warn(there, why));
                },
                why -> warn(there, why));
    }

    private void warn(EnvironmentViewModel there, WorkFailure why) {
        String sentence =
                why instanceof WorkFailure.Input(String what)
                        ? what
                        : MessageBundle.of("guard.extend.unrecorded", FailureMessages.reason(why));
        shell.tell(
                new ToastMessage(
                        ScreenNotice.NoticeKind.WARNING,
                        sentence,
                        Optional.of(there.environment())));
    }
}
