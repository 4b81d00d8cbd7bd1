package gatehouse.clients.srs;

/** Says, before anything is sent, why an SRS cannot be called (contract: SRS 8, step 0). */
public final class SrsSettingsException extends IllegalArgumentException {
    private final SrsFinding finding;

    SrsSettingsException(SrsFinding finding, String sentence) {
        super(sentence);
        this.finding = finding;
    }

    /** {@link SrsFinding#NOT_CONFIGURED} or {@link SrsFinding#NOT_LOOPBACK}. */
    public SrsFinding finding() {
        return finding;
    }
}
