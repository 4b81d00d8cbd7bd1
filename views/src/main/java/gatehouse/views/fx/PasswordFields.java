package gatehouse.views.fx;

import javafx.scene.Parent;
import javafx.scene.control.PasswordField;

/** Takes passwords out of fields, so that no field keeps one longer than needed. */
public final class PasswordFields {
    private PasswordFields() {}

    /** Empties every password field in a part of the window. */
    public static void clearIn(Parent part) {
        part.lookupAll(".password-field").stream()
                .filter(PasswordField.class::isInstance)
                .map(PasswordField.class::cast)
                .forEach(PasswordField::clear);
    }

    /** Empties the field and returns what was typed; the caller wipes the characters. */
    public static char[] take(PasswordField field) {
        CharSequence typed = field.getCharacters();
        var password = new char[typed.length()];
        for (int at = 0; at < password.length; at++) {
            password[at] = typed.charAt(at);
        }
        field.clear();
        return password;
    }
}
