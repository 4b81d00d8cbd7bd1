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

    private static final String KEPT_IN_A_COMPONENT = "!'()*";
    private static final String KEPT_IN_A_URL = ";/?:@&=+$,#";

    private SecretForms() {}

    static Set<String> of(String secret) {
        var forms = new LinkedHashSet<String>();
        forms.add(secret);
        String percent = PercentEncoding.encode(secret, "");
        forms.add(percent);
        forms.add(lowerCaseHex(percent));
        forms.add(PercentEncoding.encode(percent, ""));
        forms.add(PercentEncoding.encode(secret, KEPT_IN_A_COMPONENT));
        forms.add(PercentEncoding.encode(secret, KEPT_IN_A_COMPONENT + KEPT_IN_A_URL));
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        forms.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        forms.add(markup(secret).replace("\"", "&quot;"));
        forms.add(markup(secret).replace("\"", "&#34;").replace("'", "&#39;"));
        if (secret.length() >= SHORTEST_AS_BASE64) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return forms;
    }

    /**
     * What is left of the secret in Base64 of a longer text, whatever stands around it: the
     * characters that depend on the secret alone, for each place in a group of three bytes.
     */
    static Set<String> insideBase64(String secret) {
        var forms = new LinkedHashSet<String>();
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int from = (before * 8 + 5) / 6;
            int end = shifted.length * 8 / 6;
            if (end - from >= SHORTEST_AS_BASE64) {
                forms.add(Base64.getEncoder().encodeToString(shifted).substring(from, end));
                forms.add(Base64.getUrlEncoder().encodeToString(shifted).substring(from, end));
            }
        }
        return forms;
    }

    private static String markup(String secret) {
        return secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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
