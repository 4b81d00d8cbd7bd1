package gatehouse.clients.superoffice;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.regex.Pattern;

/**
 * The address of the client that opens a session, as typed (contract: SuperOffice 13.1, rule 6).
 *
 * @param text without blanks at its ends
 */
public record RemoteIp(String text, RemoteIp.RemoteIpKind kind) {
    private static final int LONGEST = 64;
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** What was typed. */
    public enum RemoteIpKind {
        IPV4,
        IPV6,
        /** No address, and sent only after a note beside the field. */
        OTHER_TEXT,
        /** Never sent. */
        EMPTY,
        /** More than 64 characters; never sent. */
        TOO_LONG,
        /** With a control character or half a character; never sent. */
        NOT_SENDABLE
    }

    /** Says what was typed; no name is looked up. */
    public static RemoteIp of(String typed) {
        String text = typed.strip();
        return new RemoteIp(text, kind(text));
    }

    /** Whether it may be sent. */
    public boolean sendable() {
        return switch (kind) {
            case IPV4, IPV6, OTHER_TEXT -> true;
            case EMPTY, TOO_LONG, NOT_SENDABLE -> false;
        };
    }

    private static RemoteIpKind kind(String text) {
        if (text.isEmpty()) {
            return RemoteIpKind.EMPTY;
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || half(c))) {
            return RemoteIpKind.NOT_SENDABLE;
        }
        if (text.length() > LONGEST) {
            return RemoteIpKind.TOO_LONG;
        }
        return ipv4(text)
                ? RemoteIpKind.IPV4
                : ipv6(text) ? RemoteIpKind.IPV6 : RemoteIpKind.OTHER_TEXT;
    }

    private static boolean half(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean ipv4(String text) {
        try {
            return IPV4.matcher(text).matches()
                    && Inet4Address.ofLiteral(text).getHostAddress().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean ipv6(String text) {
        if (!IPV6.matcher(text).matches()) {
            return false;
        }
        try {
            Inet6Address.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
