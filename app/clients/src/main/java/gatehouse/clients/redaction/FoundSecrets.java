package gatehouse.clients.redaction;

import java.util.BitSet;

/** The places of a text at which secrets were found; they never overlap. */
final class FoundSecrets {
    private final BitSet covered;
    private final BitSet starts;

    FoundSecrets(int length) {
        covered = new BitSet(length);
        starts = new BitSet(length);
    }

    /** Adds a place unless a part of it is taken by an earlier one. */
    void add(int from, int end) {
        int next = covered.nextSetBit(from);
        if (next < 0 || next >= end) {
            covered.set(from, end);
            starts.set(from);
        }
    }

    /**
     * Adds a place with all of the Base64 around it: the characters beside a secret tell parts of
     * its first and last byte.
     */
    void addBase64(String text, int from, int end) {
        int first = from;
        while (first > 0 && !covered.get(first - 1) && base64(text.charAt(first - 1))) {
            first--;
        }
        int last = end;
        while (last < text.length() && !covered.get(last) && base64(text.charAt(last))) {
            last++;
        }
        add(first, last);
    }

    private static boolean base64(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "+/-_=".indexOf(c) >= 0;
    }

    String replacedIn(String text) {
        if (starts.isEmpty()) {
            return text;
        }
        var replaced = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            if (starts.get(at)) {
                replaced.append(SecretNames.HIDDEN);
            }
            int end = covered.get(at) ? endOfPlace(at) : nextOr(starts.nextSetBit(at), text);
            if (!covered.get(at)) {
                replaced.append(text, at, end);
            }
            at = end;
        }
        return replaced.toString();
    }

    private int endOfPlace(int from) {
        int nextStart = starts.nextSetBit(from + 1);
        int nextClear = covered.nextClearBit(from);
        return nextStart < 0 ? nextClear : Math.min(nextStart, nextClear);
    }

    private static int nextOr(int next, String text) {
        return next < 0 ? text.length() : next;
    }
}
