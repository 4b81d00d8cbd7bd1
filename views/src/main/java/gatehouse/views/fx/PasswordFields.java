package gatehouse.views.fx;

import javafx.scene.control.PasswordField;

/** Takes passwords out of fields, so that they stay there no longer than needed. */
public final class PasswordFields {
    private PasswordFields() {}

    /** What was typed, as characters that the taker wipes; the field is empty afterwards. */
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
