package gatehouse.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.TestWire.Reply;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs calls without the sandbox's own help, with the key pair that it hands out. */
final class PortosTestSigner {
    private static final String NAMES = "accept;host;x-nd-content-sha256;x-nd-date";
    private static final String NOTHING = HexFormat.of().formatHex(sha256(""));

    private final PlayedSystems sandbox;

    PortosTestSigner(PlayedSystems sandbox) {
        this.sandbox = sandbox;
    }

    Reply get(String path) {
        return call("GET", path);
    }

    Reply delete(String path) {
        return call("DELETE", path);
    }

    private Reply call(String method, String path) {
        return signed(method, path, time()).call(method, path, "");
    }

    PortosTestCaller signed(String method, String path, String time) {
        PlayedPortosAccess access = sandbox.portos();
        String signature = signature(method, path, time, access.server().getAuthority());
        String credential =
                "Credential=%s,SignedHeaders=%s,Timestamp=%s,Signature=%s"
                        .formatted(access.key(), enc(NAMES), enc(time), signature);
        return new PortosTestCaller(sandbox)
                .header("Accept", "application/json")
                .header("x-nd-date", time)
                .header("x-nd-content-sha256", NOTHING)
                .header("Authorization", "NWS4-HMAC-SHA256 " + enc(credential));
    }

    /** What the sandbox's clock shows, always with three digits. */
    String time() {
        String now =
                new PortosTestCaller(sandbox).control("GET", "/clock", "").path("now").asString();
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
                .withZone(ZoneOffset.UTC)
                .format(Instant.parse(now));
    }

    private String signature(String method, String path, String time, String host) {
        String[] parts = path.split("\\?", 2);
        String canonical =
                String.join(
                        "\n",
                        method,
                        enc(parts[0]).replace("%2F", "/"),
                        parts.length == 2 ? query(parts[1]) : "",
                        "accept:application/json",
                        "host:" + host,
                        "x-nd-content-sha256:" + NOTHING,
                        "x-nd-date:" + time,
                        NAMES,
                        NOTHING);
        String toSign =
                String.join(
                        "\n",
                        "NWS4-HMAC-SHA256",
                        time,
                        sandbox.portos().key(),
                        HexFormat.of().formatHex(sha256(canonical)));
        byte[] key =
                hmac(("NWS4" + sandbox.portos().secret()).getBytes(UTF_8), time.substring(0, 10));
        return HexFormat.of().formatHex(hmac(key, toSign));
    }

    private static String query(String sent) {
        return Stream.of(sent.split("&"))
                .sorted()
                .map(pair ->
                        Stream.of(pair.split("=", 2))
                                .map(PortosTestSigner::enc)
                                .collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
    }

    private static String enc(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
