package gatehouse.clients.redaction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** The ways in which a server may write a secret that it was told. */
final class SecretForms {
    /** Base64 of less is four characters, which stand in many a text by chance. */
    private static final int SHORTEST_AS_BASE64 = 4;

    private SecretForms() {}

    static Set<String> of(String secret) {
        var forms = new LinkedHashSet<String>();
        forms.add(secret);
        String percent = PercentEncoding.encode(secret, "");
        forms.add(percent);
        forms.add(lowerCaseHex(percent));
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        forms.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        if (secret.length() >= SHORTEST_AS_BASE64) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return forms;
    }

    private static String lowerCaseHex(String percent) {
        var lower = new StringBuilder(percent);
        for (int at = lower.indexOf("%"); at >= 0; at = lower.indexOf("%", at + 1)) {
            lower.setCharAt(at + 1, Character.toLowerCase(lower.charAt(at + 1)));
            lower.setCharAt(at + 2, Character.toLowerCase(lower.charAt(at + 2)));
        }
        return lower.toString();
    }
}
