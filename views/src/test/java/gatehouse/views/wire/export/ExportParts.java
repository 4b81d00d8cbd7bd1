package gatehouse.views.wire.export;

import gatehouse.console.wire.export.CallChoiceViewModel;

import javafx.scene.Parent;

/** Makes the parts of dialogs about calls that only this package knows. */
public final class ExportParts {
    private ExportParts() {}

    /** The choice between all calls and the selected one. */
    public static Parent callChoice(CallChoiceViewModel model) {
        return new CallChoiceView(model).root();
    }
}
