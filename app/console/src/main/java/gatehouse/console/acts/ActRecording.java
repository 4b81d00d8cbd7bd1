package gatehouse.console.acts;

import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Map;

/** The journal entry of one act: begun before anything is sent, completed with its outcome. */
final class ActRecording {
    private static final Logger log = LoggerFactory.getLogger(ActRecording.class);

    private final Journal journal;
    private final ActEvents events;
    private final ActRequest<?> request;
    private final ActSite site;
    private final EntryCompletion completion;

    /** Completes an entry, in a commit of its own or in one that is shared. */
    @FunctionalInterface
    interface EntryCompletion {
        void complete(long entry, ActCompletion how) throws JournalException;
    }

    /**
     * @param completion completes the entry in this journal
     */
    ActRecording(
            Journal journal,
            ActEvents events,
            ActRequest<?> request,
            ActSite site,
            EntryCompletion completion) {
        this.journal = journal;
        this.events = events;
        this.request = request;
        this.site = site;
        this.completion = completion;
    }

    /** Whether the act is not done where its entry cannot be begun. */
    boolean isRequired() {
        return request.kind().journal(request.cause()) == JournalRule.REQUIRED;
    }

    /**
     * Begins the entry; it is on disk when this returns.
     *
     * @return its number
     */
    long begin(Instant at) throws JournalException {
        var act =
                new ActRecord(
                        at,
                        request.origin(),
                        site.signedInUser(),
                        site.clockOffset().orElse(null),
                        request.kind().word(),
                        request.named(),
                        request.reason(),
                        Map.of());
        return journal.begin(act, isRequired());
    }

    /**
     * Completes the entry, where there is one.
     *
     * @param at when the outcome was known
     * @return whether the journal has it
     */
    boolean complete(ActResult<?, ?> result, Instant at, String detail) {
        if (result.journalEntry().isEmpty()) {
            return false;
        }
        long entry = result.journalEntry().getAsLong();
        var how =
                new ActCompletion(
                        at,
                        result.outcome().journalOutcome(request.kind()),
                        result.status(),
                        result.took().toMillis(),
                        result.sends(),
                        result.exchanges(),
                        detail,
                        Map.of());
        try {
            completion.complete(entry, how);
            return true;
        } catch (JournalException failed) {
            log.error("The journal could not be completed for entry {}", entry, failed);
            return false;
        } catch (RuntimeException fault) {
            events.report("completing the journal", fault);
            return false;
        }
    }
}
