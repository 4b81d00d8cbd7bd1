package gatehouse.console.shell;

import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.acts.ArmDialogViewModel;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.editor.ChangeDialogViewModel;
import gatehouse.console.environments.editor.EnvironmentChooserViewModel;
import gatehouse.console.environments.editor.SecretDialogViewModel;
import gatehouse.console.filter.editor.SaveFilterViewModel;
import gatehouse.console.help.AboutPage;
import gatehouse.console.help.HelpPage;
import gatehouse.console.journal.browsing.ExportJournalViewModel;
import gatehouse.console.journal.browsing.VerifyJournalViewModel;
import gatehouse.console.keys.KeysViewModel;
import gatehouse.console.palette.PaletteViewModel;
import gatehouse.console.preferences.PreferenceChoice;
import gatehouse.console.wire.export.HarDialogViewModel;
import gatehouse.console.wire.export.VendorReportViewModel;
import gatehouse.console.work.Command;
import gatehouse.console.work.RowList;

import java.util.List;
import java.util.Optional;

/** What the person is asked just now; the rest of the window waits. */
public sealed interface DialogRequest {
    /** Leaves it without an answer. */
    void leave();

    /** The environment that it is about, where that is not the one on the screen. */
    default Optional<Environment> elsewhere() {
        return Optional.empty();
    }

    /** The connection that it is about; empty where it is about all of the environment. */
    default Optional<ConnectionSpec> connection() {
        return Optional.empty();
    }

    /** A dialog of the window itself. */
    sealed interface WindowDialog extends DialogRequest {}

    /** A dialog of one of the systems, which has a sealed type of all of its dialogs. */
    non-sealed interface SystemDialog extends DialogRequest {}

    /** Nothing. */
    record None() implements DialogRequest {
        @Override
        public void leave() {}
    }

    /**
     * Whether to do an act.
     *
     * @param connection over which it is done; empty where it is done at no system
     */
    record Act(ActDialogViewModel model, Optional<ConnectionSpec> connection)
            implements WindowDialog {
        @Override
        public Optional<Environment> elsewhere() {
            return Optional.of(model.environment());
        }

        @Override
        public void leave() {
            model.close();
        }
    }

    /** Whether to change what is kept of an environment. */
    record ChangeEnvironment(ChangeDialogViewModel model) implements WindowDialog {
        @Override
        public Optional<Environment> elsewhere() {
            return Optional.of(model.environment());
        }

        @Override
        public void leave() {
            model.cancel();
        }
    }

    /** Whether to let writes through. */
    record Arm(ArmDialogViewModel model) implements WindowDialog {
        @Override
        public void leave() {
            model.cancel();
        }
    }

    /**
     * Who is there, at several systems in one sheet.
     *
     * @param parts the questions that are not answered yet; each goes as it is answered or left
     */
    record SignIns(RowList<SystemDialog> parts) implements WindowDialog {
        @Override
        public void leave() {
            parts.current().forEach(SystemDialog::leave);
        }
    }

    /** The secrets that connections need before they reach their systems. */
    record Secrets(SecretDialogViewModel model) implements WindowDialog {
        @Override
        public Optional<Environment> elsewhere() {
            return Optional.of(model.environment());
        }

        @Override
        public void leave() {
            model.proceed();
        }
    }

    /** Which calls are saved as an HTTP archive. */
    record ExportHar(HarDialogViewModel model) implements WindowDialog {
        @Override
        public Optional<Environment> elsewhere() {
            return model.choice().environment();
        }

        @Override
        public void leave() {
            model.cancel();
        }
    }

    /** What a report for the vendor holds. */
    record ReportCalls(VendorReportViewModel model) implements WindowDialog {
        @Override
        public Optional<Environment> elsewhere() {
            return model.choice().environment();
        }

        @Override
        public void leave() {
            model.cancel();
        }
    }

    /** Under which name to save a filter. */
    record SaveFilter(SaveFilterViewModel model) implements WindowDialog {
        @Override
        public void leave() {
            model.cancel();
        }
    }

    /** Whether the journal is as it was written. */
    record VerifyJournal(VerifyJournalViewModel model) implements WindowDialog {
        @Override
        public void leave() {
            model.close();
        }
    }

    /** Which entries of the journal are saved, and where. */
    record ExportJournal(ExportJournalViewModel model) implements WindowDialog {
        @Override
        public void leave() {
            model.close();
        }
    }

    /** Where to go. */
    record Choose(EnvironmentChooserViewModel model) implements WindowDialog {
        @Override
        public void leave() {
            model.cancel();
        }
    }

    /**
     * What a person looks up.
     *
     * @param close takes it off the screen
     */
    record Help(HelpPage page, Runnable close) implements WindowDialog {
        @Override
        public void leave() {
            close.run();
        }
    }

    /**
     * Which program this is.
     *
     * @param close takes it off the screen
     */
    record About(AboutPage page, Runnable close) implements WindowDialog {
        @Override
        public void leave() {
            close.run();
        }
    }

    /** Which keys commands have. */
    record Keys(KeysViewModel model) implements WindowDialog {
        @Override
        public void leave() {
            model.close();
        }
    }

    /**
     * What a person chooses for all windows.
     *
     * @param keys shows which keys there are, to be changed
     * @param close takes it off the screen
     */
    record Preferences(List<PreferenceChoice> choices, Command keys, Runnable close)
            implements WindowDialog {
        public Preferences {
            choices = List.copyOf(choices);
        }

        @Override
        public void leave() {
            close.run();
        }
    }

    /** What to do or where to go: everything that is found by typing, or the commands with keys. */
    record Palette(PaletteViewModel model) implements WindowDialog {
        @Override
        public void leave() {
            model.close();
        }
    }
}
