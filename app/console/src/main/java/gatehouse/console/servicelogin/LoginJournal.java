package gatehouse.console.servicelogin;

import gatehouse.console.environments.Seen;
import gatehouse.console.environments.SuperOfficeConnection;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.Outcome;
import gatehouse.console.journal.Reason;
import gatehouse.console.journal.Signature;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.InstantSource;

/** Acts on service logins in the journal: named by login id, never with a key. */
record LoginJournal(
        Signature signature,
        SuperOfficeConnection superOffice,
        Journal journal,
        InstantSource clock) {
    private static final Logger log = LoggerFactory.getLogger(LoginJournal.class);

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

    /**
     * Afterwards: a journal that cannot be completed is told, and changes nothing about the act.
     *
     * @return whether it stands there
     */
    boolean complete(long entry, Outcome outcome, Seen seen, String detail) {
        try {
            journal.complete(entry, outcome, seen.status(), seen.took().toMillis(), detail);
            return true;
        } catch (IOException failed) {
            log.error("The journal could not be completed for entry {}", entry, failed);
            return false;
        }
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
