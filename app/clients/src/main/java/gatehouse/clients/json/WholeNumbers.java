package gatehouse.clients.json;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads whole numbers however a server writes them: {@code 3}, {@code 3.0}, {@code "3"}. */
public final class WholeNumbers {
    private static final int LONGEST = 100;
    private static final Pattern FORM =
            Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,5})?");

    private WholeNumbers() {}

    /** The number that the text stands for; null unless it is exactly one that fits a long. */
    public static @Nullable Long parse(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return null;
        }
        try {
            return new BigDecimal(text).longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
