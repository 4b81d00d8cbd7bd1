package gatehouse.console.acts;

import gatehouse.console.words.MessageBundle;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import java.util.concurrent.Callable;

/**
 * What keeps a dialog from offering its act: that its environment is read-only meanwhile.
 *
 * @param environment its name
 * @param allowed whether changes are allowed there; always so for an act that needs no leave
 * @param allow asks to allow them, and then shows the dialog again with what was typed
 */
public record ReadOnlyObstacle(String environment, ObservableBooleanValue allowed, Runnable allow) {
    /** For an act that needs no leave. */
    public static ReadOnlyObstacle none(String environment) {
        return new ReadOnlyObstacle(environment, new SimpleBooleanProperty(true), () -> {});
    }

    /**
     * Whether the act is offered: changes are allowed, and all else holds.
     *
     * @param on what that depends on
     */
    public BooleanBinding offers(Callable<Boolean> holds, Observable... on) {
        BooleanBinding rest = Bindings.createBooleanBinding(holds, on);
        return Bindings.and(allowed, rest);
    }

    /**
     * A sentence that says so; empty while changes are allowed, and once nothing is asked.
     *
     * @param asking whether the act can still be left
     */
    public StringBinding sentence(ObservableValue<Boolean> asking) {
        return Bindings.createStringBinding(
                () ->
                        allowed.get() || !asking.getValue()
                                ? ""
                                : MessageBundle.of("act.readOnly", environment),
                allowed,
                asking);
    }
}
