package gatehouse.sandbox.portos.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.PercentCoding;
import gatehouse.sandbox.http.ReceivedCall;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed calls as the vendor's libraries make them (contract: Portos 6.2, NWS4-HMAC-SHA256).
 *
 * @param key the public key
 * @param names the headers that are signed, as they were listed
 * @param timestamp when it was signed, as it was written
 */
public record PlayedNws4Signature(
        String key, List<String> names, String timestamp, String signature) {
    public static final String SCHEME = "NWS4-HMAC-SHA256";
    static final String CHALLENGE = SCHEME + " realm=\"Portos\", charset=\"UTF-8\"";

    /** Takes the header apart; empty when it is not of this scheme or lacks a part. */
    static Optional<PlayedNws4Signature> parsed(String authorization) {
        if (!authorization.startsWith(SCHEME + " ")) {
            return Optional.empty();
        }
        return PercentCoding.decoded(authorization.substring(SCHEME.length() + 1).strip())
                .map(PlayedNws4Signature::parts)
                .filter(parts -> parts.keySet().containsAll(partNames()))
                .map(parts ->
                        new PlayedNws4Signature(
                                parts.getOrDefault("Credential", ""),
                                List.of(parts.getOrDefault("SignedHeaders", "").split(";", -1)),
                                parts.getOrDefault("Timestamp", ""),
                                parts.getOrDefault("Signature", "")));
    }

    boolean isSignedWith(String secret, ReceivedCall call) {
        byte[] expected = signature(secret, call).getBytes(UTF_8);
        return MessageDigest.isEqual(expected, signature.getBytes(UTF_8));
    }

    String signature(String secret, ReceivedCall call) {
        byte[] signingKey = hmac(("NWS4" + secret).getBytes(UTF_8), timestamp.substring(0, 10));
        String toSign =
                String.join("\n", SCHEME, timestamp, key, sha256(canonical(call).getBytes(UTF_8)));
        return HexFormat.of().formatHex(hmac(signingKey, toSign));
    }

    String canonical(ReceivedCall call) {
        List<String> sorted = names.stream().sorted().toList();
        return String.join(
                "\n",
                call.method(),
                path(call.path()),
                query(call.query()),
                sorted.stream()
                        .map(name -> name + ":" + squeezed(call.header(name).orElse("")))
                        .collect(Collectors.joining("\n")),
                String.join(";", sorted),
                sha256(call.body()));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    private static List<String> partNames() {
        return List.of("Credential", "SignedHeaders", "Timestamp", "Signature");
    }

    private static Map<String, String> parts(String text) {
        var parts = new LinkedHashMap<String, String>();
        for (String part : text.split(",", -1)) {
            String[] pair = part.split("=", 2);
            PercentCoding.decoded(pair.length == 2 ? pair[1] : "")
                    .ifPresent(value -> parts.put(pair[0].strip(), value));
        }
        return parts;
    }

    private static String path(String sent) {
        return sent.isEmpty() ? "/" : PercentCoding.encoded(sent).replace("%2F", "/");
    }

    /** Sorted by the key as sent and stable; a value with another "=" in it is cut there. */
    private static String query(String sent) {
        if (sent.isEmpty()) {
            return "";
        }
        var pairs = new ArrayList<String[]>();
        for (String pair : sent.split("&", -1)) {
            pairs.add(pair.split("=", -1));
        }
        pairs.sort(Comparator.comparing(PlayedNws4Signature::keyOf));
        return pairs.stream()
                .map(pair ->
                        PercentCoding.encoded(keyOf(pair))
                                + "="
                                + PercentCoding.encoded(pair.length > 1 ? pair[1] : ""))
                .collect(Collectors.joining("&"));
    }

    private static String keyOf(String[] pair) {
        return pair.length == 0 ? "" : pair[0];
    }

    private static String squeezed(String value) {
        return value.strip().replaceAll("\\s+", " ");
    }

    private static byte[] hmac(byte[] key, String data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256.", e);
        }
    }
}
