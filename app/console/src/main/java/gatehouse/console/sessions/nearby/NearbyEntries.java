package gatehouse.console.sessions.nearby;

import gatehouse.console.filter.FilterLanguage;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.journal.EntryMatches;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.browsing.EntryWords;
import gatehouse.console.journal.browsing.JournalServices;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.words.MessageBundle;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the journal knows of one session and, since midnight, of its device; may be used from any
 * thread. The first search reads the whole journal.
 *
 * @param of the session
 * @param clock this computer's time
 * @param zone in which the day begins
 */
record NearbyEntries(
        JournalServices services,
        SessionFormatter of,
        InstantSource clock,
        ZoneId zone,
        NearbyLinks links) {
    List<NearbySection> sections() throws JournalException, InterruptedException {
        String id = services.journal().shortened(of.session().sessionId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        EntryMatches own = search(FilterLanguage.term("target", id));
        EntryMatches there =
                search(FilterLanguage.term("device", of.session().deviceName()) + " time>" + today);
        var sections = new ArrayList<NearbySection>();
        add(sections, "nearby.entries", own);
        add(sections, "nearby.today", without(there, own));
        return sections;
    }

    private static EntryMatches without(EntryMatches all, EntryMatches known) {
        List<JournalEntry> rest =
                all.entries().stream().filter(one -> known.indexOf(one.id()) < 0).toList();
        return EntryMatches.of(rest, rest.size());
    }

    private void add(List<NearbySection> sections, String titleKey, EntryMatches found) {
        List<NearbyLine> lines =
                found.entries().stream().limit(NearbySection.MOST).map(this::line).toList();
        if (!lines.isEmpty()) {
            sections.add(new NearbySection(MessageBundle.of(titleKey, found.matching()), lines));
        }
    }

    private NearbyLine line(JournalEntry entry) {
        JournalEntry shown = entry.visible();
        String text =
                MessageBundle.of(
                        "nearby.entry",
                        of.times().clock(shown.act().at()),
                        EntryWords.act(shown.act().act()),
                        shown.act().target().person(),
                        EntryWords.outcome(shown));
        return new NearbyLine(text, Optional.of(() -> links.toEntry().accept(entry.id())));
    }

    private EntryMatches search(String filter) throws JournalException, InterruptedException {
        return JournalFilter.parse(filter, zone, clock)
                        instanceof FilterResult.Parsed(JournalFilter parsed)
                ? services.index().search(parsed, 2 * NearbySection.MOST)
                : EntryMatches.NONE;
    }
}
