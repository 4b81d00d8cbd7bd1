package gatehouse.views.environments;

import gatehouse.console.environments.editor.SettingFieldViewModel;

import javafx.scene.Parent;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a form by what they show; Enter in one of them submits the form. */
public final class SettingFieldViews {
    private final Runnable submit;
    private final Map<SettingFieldViewModel, SettingFieldView> views = new HashMap<>();

    /**
     * @param submit runs when Enter is pressed in a field
     */
    public SettingFieldViews(Runnable submit) {
        this.submit = submit;
    }

    /** A new field that shows {@code setting}. */
    Parent add(SettingFieldViewModel setting) {
        var view = new SettingFieldView(setting);
        view.whenEntered(submit);
        views.put(setting, view);
        return view.root();
    }

    /** Moves the focus into the field of {@code setting}. */
    void focus(SettingFieldViewModel setting) {
        Optional.ofNullable(views.get(setting)).ifPresent(SettingFieldView::focus);
    }

    /** Forgets all fields but these. */
    void keep(Collection<SettingFieldViewModel> settings) {
        views.keySet().retainAll(settings);
    }
}
