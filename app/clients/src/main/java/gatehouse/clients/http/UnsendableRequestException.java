package gatehouse.clients.http;

/** Says that a request cannot be sent as it stands; ends as {@link CallFailure.NotSent}. */
public final class UnsendableRequestException extends IllegalArgumentException {
    private final String reason;

    /**
     * A refusal.
     *
     * @param reason the key of the reason, for {@link CallFailure.NotSent}
     * @param sentence for engineers; quotes nothing of what was to be sent
     */
    public UnsendableRequestException(String reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** The key of the reason. */
    public String reason() {
        return reason;
    }
}
