package gatehouse.sandbox.secrets;

import java.util.random.RandomGenerator;

/** Draws texts of letters and digits. */
public final class RandomLetters {
    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private RandomLetters() {}

    public static String draw(RandomGenerator random, int length) {
        var text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
