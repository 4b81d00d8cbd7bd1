package gatehouse.clients.srs;

/** Says, before anything is sent, why an SRS cannot be called (contract: SRS 8, step 0). */
public final class SettingsRefused extends IllegalArgumentException {
    private final Finding finding;

    SettingsRefused(Finding finding, String sentence) {
        super(sentence);
        this.finding = finding;
    }

    /** {@link Finding#NOT_CONFIGURED} or {@link Finding#NOT_LOOPBACK}. */
    public Finding finding() {
        return finding;
    }
}
