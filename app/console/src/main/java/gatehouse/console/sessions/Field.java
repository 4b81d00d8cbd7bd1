package gatehouse.console.sessions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields that a filter can name. */
enum Field {
    USER(":"),
    DEV(":"),
    ENV(":"),
    TYPE(":"),
    ID(":"),
    IDLE("<>"),
    STARTED("<>"),
    EXPIRES("<>"),
    OWN(":");

    private final String operators;

    Field(String operators) {
        this.operators = operators;
    }

    static Optional<Field> named(String text) {
        return Arrays.stream(values()).filter(field -> field.isNamed(text)).findFirst();
    }

    private boolean isNamed(String text) {
        return text.equalsIgnoreCase(name());
    }

    boolean takes(char operator) {
        return operators.indexOf(operator) >= 0;
    }

    /** How the field is written, once with each of its operators. */
    List<String> spellings() {
        String name = name().toLowerCase(Locale.ROOT);
        return operators.chars().mapToObj(operator -> name + (char) operator).toList();
    }
}
