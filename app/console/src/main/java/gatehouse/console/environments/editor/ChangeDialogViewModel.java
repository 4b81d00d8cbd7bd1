package gatehouse.console.environments.editor;

import gatehouse.console.environments.Environment;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The question before an environment is changed; on production its name is typed. */
public final class ChangeDialogViewModel {
    private final Environment environment;
    private final ChangeQuestion question;
    private final Runnable change;
    private final Runnable close;
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanBinding possible;

    /**
     * @param change runs once the person has said yes
     * @param close takes the question off the screen
     */
    public ChangeDialogViewModel(
            Environment environment, ChangeQuestion question, Runnable change, Runnable close) {
        this.environment = environment;
        this.question = question;
        this.change = change;
        this.close = close;
        this.possible =
                Bindings.createBooleanBinding(
                        () -> !question.typesName() || environment.isConfirmedBy(typed.get()),
                        typed);
    }

    /** Which environment. */
    public Environment environment() {
        return environment;
    }

    /** What is asked. */
    public ChangeQuestion question() {
        return question;
    }

    /** The name as the person types it. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** Whether the decisive button does something. */
    public BooleanBinding possible() {
        return possible;
    }

    /** Makes the change. */
    public void confirm() {
        if (possible.get()) {
            close.run();
            change.run();
        }
    }

    /** Changes nothing. */
    public void cancel() {
        close.run();
    }
}
