package gatehouse.clients.portos;

import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.http.PathSegment;
import gatehouse.clients.http.RequestSigner;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests with an API key, scheme {@code NWS4-HMAC-SHA256} (contract: Portos 6.2). */
final class Nws4Signer implements RequestSigner {
    private static final String SCHEME = "NWS4-HMAC-SHA256";
    private static final String HMAC = "HmacSHA256";
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final PortosCredential.ApiKey key;

    Nws4Signer(PortosCredential.ApiKey key) {
        this.key = key;
    }

    @Override
    public List<HeaderLine> sign(
            String method,
            String host,
            String path,
            String query,
            List<HeaderLine> headers,
            byte[] body,
            Instant now) {
        String timestamp = TIMESTAMP.format(now);
        String bodyHash = hex(sha256(body));
        Map<String, String> signed = new TreeMap<>();
        signed.put("accept", accept(headers));
        signed.put("host", host);
        signed.put("x-nd-content-sha256", bodyHash);
        signed.put("x-nd-date", timestamp);
        String names = String.join(";", signed.keySet());
        String request =
                String.join("\n", method, path(path), query(query), lines(signed), names, bodyHash);
        String toSign =
                String.join("\n", SCHEME, timestamp, key.publicKey(), hex(sha256(utf8(request))));
        String authorization =
                "Credential="
                        + key.publicKey()
                        + ",SignedHeaders="
                        + PathSegment.percent(names)
                        + ",Timestamp="
                        + PathSegment.percent(timestamp)
                        + ",Signature="
                        + hex(hmac(signingKey(timestamp), utf8(toSign)));
        return List.of(
                new HeaderLine("x-nd-date", timestamp),
                new HeaderLine("x-nd-content-sha256", bodyHash),
                new HeaderLine("Authorization", SCHEME + " " + PathSegment.percent(authorization)));
    }

    private static String accept(List<HeaderLine> headers) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Accept"))
                .map(header -> header.value().strip().replaceAll("\\s+", " "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A signed call needs Accept."));
    }

    /** The path as sent, encoded once more, so that a {@code %20} becomes {@code %2520}. */
    private static String path(String sent) {
        return sent.isEmpty()
                ? "/"
                : Stream.of(sent.split("/", -1))
                        .map(PathSegment::percent)
                        .collect(Collectors.joining("/"));
    }

    private static String query(String sent) {
        if (sent.isEmpty()) {
            return "";
        }
        return Stream.of(sent.split("&", -1))
                .map(parameter -> parameter.split("=", -1))
                .sorted(Comparator.comparing(parts -> parts[0]))
                .map(parts ->
                        PathSegment.percent(parts[0])
                                + "="
                                + (parts.length > 1 ? PathSegment.percent(parts[1]) : ""))
                .collect(Collectors.joining("&"));
    }

    private static String lines(Map<String, String> signed) {
        return signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    private byte[] signingKey(String timestamp) {
        char[] secret = key.secret();
        var prefixed = new char[secret.length + 4];
        "NWS4".getChars(0, 4, prefixed, 0);
        System.arraycopy(secret, 0, prefixed, 4, secret.length);
        byte[] bytes = new byte[prefixed.length * 3];
        var encoded = java.nio.ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(prefixed), encoded, true);
        byte[] prefixedBytes = Arrays.copyOf(bytes, encoded.position());
        try {
            return hmac(prefixedBytes, utf8(timestamp.substring(0, "uuuu-MM-dd".length())));
        } finally {
            Arrays.fill(secret, '\0');
            Arrays.fill(prefixed, '\0');
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(prefixedBytes, (byte) 0);
        }
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign.", e);
        }
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign.", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
