package gatehouse.console.journal.browsing;

import gatehouse.console.filter.FilterLanguage;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.journal.EntryMatches;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.palette.PaletteFinding;
import gatehouse.console.palette.PaletteHit;
import gatehouse.console.palette.PaletteQuery;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.words.MessageBundle;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Finds entries of the journal by any of their texts, or by the full id of what they are about.
 *
 * @param words writes entries
 * @param clock this computer's time
 * @param toEntry shows an entry by its number
 * @param toFilter shows all entries that a filter finds
 */
public record JournalSource(
        JournalServices services,
        EntryWords words,
        InstantSource clock,
        LongConsumer toEntry,
        Consumer<String> toFilter)
        implements PaletteSource {
    @Override
    public String title() {
        return MessageBundle.of("place.JOURNAL");
    }

    /** The first search reads the whole journal. */
    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public Optional<Callable<List<PaletteFinding>>> search(PaletteQuery query) {
        ZoneId zone = words.times().zone();
        return Optional.of(() -> List.of(find(query, zone)));
    }

    private PaletteFinding find(PaletteQuery query, ZoneId zone)
            throws JournalException, InterruptedException {
        String filter =
                query.secret()
                        ? FilterLanguage.term("target", services.journal().shortened(query.text()))
                        : query.asFilter();
        return JournalFilter.parse(filter, zone, clock)
                        instanceof FilterResult.Parsed(JournalFilter parsed)
                ? finding(filter, services.index().search(parsed, PaletteFinding.MOST))
                : PaletteFinding.none(title(), MessageBundle.of("palette.noEntry", 0));
    }

    private PaletteFinding finding(String filter, EntryMatches matches) {
        var hits = new ArrayList<PaletteHit>();
        matches.entries().forEach(entry -> hits.add(hit(entry)));
        if (matches.matching() > hits.size()) {
            hits.add(
                    new PaletteHit(
                            "entries",
                            MessageBundle.of("palette.allEntries", matches.matching()),
                            "",
                            () -> toFilter.accept(filter)));
        }
        return hits.isEmpty()
                ? PaletteFinding.none(title(), MessageBundle.of("palette.noEntry", matches.total()))
                : new PaletteFinding(
                        title(),
                        hits,
                        MessageBundle.of("palette.entries", matches.matching(), matches.total()));
    }

    private PaletteHit hit(JournalEntry entry) {
        JournalEntry shown = entry.visible();
        return new PaletteHit(
                "entry " + entry.id(),
                words.text(JournalColumn.TIME, shown)
                        + " · "
                        + words.text(JournalColumn.ACT, shown)
                        + " · "
                        + words.text(JournalColumn.TARGET, shown),
                words.text(JournalColumn.OUTCOME, shown),
                () -> toEntry.accept(entry.id()));
    }
}
