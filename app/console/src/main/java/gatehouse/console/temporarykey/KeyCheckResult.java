package gatehouse.console.temporarykey;

import gatehouse.clients.superoffice.KeyVerdict;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.console.connections.superoffice.CallSummary;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;

import java.util.Optional;

/**
 * What came of checking one temporary key; the key itself is not in it.
 *
 * @param number the check's running number, which stands for the key
 * @param why it could not be checked, in words
 */
public record KeyCheckResult(
        int number, KeyVerdict verdict, Optional<SuperOfficeFailure> why, CallSummary seen) {
    /** The data that the key carries, which may be personal; empty where it has none. */
    public Optional<SecretText> payload() {
        Optional<SecretText> payload =
                switch (verdict) {
                    case KeyVerdict.Valid valid -> Optional.ofNullable(valid.payload());
                    case KeyVerdict.Expired expired -> Optional.ofNullable(expired.payload());
                    case KeyVerdict.Unknown _, KeyVerdict.CouldNotCheck _ -> Optional.empty();
                };
        return payload.filter(secret -> !secret.isEmpty());
    }

    /** The verdict's word in tables, JSON and exports. */
    public VerdictWord word() {
        return switch (verdict) {
            case KeyVerdict.Valid _ -> VerdictWord.VALID;
            case KeyVerdict.Expired _ -> VerdictWord.EXPIRED;
            case KeyVerdict.Unknown _ -> VerdictWord.UNKNOWN;
            case KeyVerdict.CouldNotCheck _ -> VerdictWord.COULD_NOT_CHECK;
        };
    }

    /** The four verdicts. */
    public enum VerdictWord {
        VALID("valid"),
        EXPIRED("expired"),
        UNKNOWN("unknown"),
        COULD_NOT_CHECK("couldNotCheck");

        private final String json;

        VerdictWord(String json) {
            this.json = json;
        }

        /** As it is written in JSON and CSV. */
        public String json() {
            return json;
        }
    }
}
