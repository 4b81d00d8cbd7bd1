package gatehouse.console.recording;

import gatehouse.clients.trust.ShownCertificate;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActSending;
import gatehouse.console.acts.SendReading;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.journal.ActReason;
import gatehouse.console.work.WorkFailure;

/**
 * Accepts one certificate more, which a person has compared and confirmed; names and dates are
 * checked as before (contract: SRS 11, rule 8). It holds for as long as the environment is open.
 */
public final class CertificatePinner {
    private final SrsConnection srs;
    private final RecordingSession session;
    private final RecordingActs acts;

    /** Trusts for {@code srs}. */
    public CertificatePinner(SrsConnection srs, RecordingSession session, RecordingActs acts) {
        this.srs = srs;
        this.session = session;
        this.acts = acts;
    }

    /**
     * Trusts the certificate from now on; sends nothing. Refused while a session is open, as it was
     * opened under other trust.
     */
    public ActResult<String, String> trust(ShownCertificate shown, ActReason reason) {
        return acts.trust(shown.sha256(), shown.subject(), reason, new Pinning());
    }

    private final class Pinning implements ActProcedure<String, String> {
        @Override
        public ActReadiness<String> prepare(String sha256) {
            return session.report().state().isOpen()
                    ? new ActReadiness.Unfit<>(WorkFailure.notSent("session-open"))
                    : new ActReadiness.Ready<>(sha256);
        }

        @Override
        public SendReading<String> send(String sha256, ActSending sending) {
            srs.trust(sha256);
            return new SendReading.Done<>(sha256);
        }

        @Override
        public String detail(ActOutcome<String, String> outcome) {
            return outcome instanceof ActOutcome.Done<String, String>
                    ? "TRUSTED"
                    : outcome.detailWord();
        }
    }
}
