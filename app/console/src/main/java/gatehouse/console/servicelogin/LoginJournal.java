package gatehouse.console.servicelogin;

import gatehouse.console.connections.superoffice.Seen;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.Outcome;
import gatehouse.console.journal.Reason;
import gatehouse.console.journal.Signature;

import java.time.InstantSource;

/** Acts on service logins in the journal: named by login id, never with a key. */
record LoginJournal(
        Signature signature,
        SuperOfficeConnection superOffice,
        Journal journal,
        InstantSource clock) {
    /** Before a login is opened: it has no id yet, and stands by its remote address. */
    long beginOpening(String remoteIp, Reason reason) throws JournalException {
        return begin("servicelogin.create", "", remoteIp, reason);
    }

    /** Before something is done to the login with this id. */
    long begin(String act, int loginId, Reason reason) throws JournalException {
        return begin(act, String.valueOf(loginId), named(loginId), reason);
    }

    /** Before something is done to a login whose id is not known. */
    long begin(String act, Reason reason) throws JournalException {
        return begin(act, "", "", reason);
    }

    /** Afterwards; tells whether it stands there. */
    boolean complete(long entry, Outcome outcome, Seen seen, String detail) {
        return journal.completeIfPossible(
                entry, outcome, seen.status(), seen.took().toMillis(), detail);
    }

    /** How a login is called in it. */
    static String named(int loginId) {
        return "LoginId " + loginId;
    }

    private long begin(String act, String target, String device, Reason reason)
            throws JournalException {
        String person = superOffice.signedIn().orElse("");
        return journal.begin(signature.act(clock.instant(), act, target, person, device, reason))
                .id();
    }
}
