package gatehouse.console.palette;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.WorkFailure;

import java.util.List;

/** Searches several sources at once; each answers for itself, and fails alone. */
final class PaletteSearch {
    private final List<SearchedSource> sources;
    private final Runnable changed;

    /**
     * @param changed is called when every quick source has answered, and again for each slow one
     */
    PaletteSearch(List<PaletteSource> sources, Background background, Runnable changed) {
        this.sources =
                sources.stream()
                        .map(source -> new SearchedSource(source, new LatestRequest(background)))
                        .toList();
        this.changed = changed;
    }

    /** Searches anew; answers to an earlier query are dropped. */
    void search(PaletteQuery query) {
        sources.forEach(source -> source.search(query));
        if (!isSearching()) {
            changed.run();
        }
    }

    /** Wants no answer any more. */
    void stop() {
        sources.forEach(SearchedSource::stop);
    }

    /** Whether a quick source has not answered yet. */
    boolean isSearching() {
        return sources.stream().anyMatch(one -> !one.source.isSlow() && one.request.isAsking());
    }

    /** What was found by now. */
    List<PaletteFinding> findings() {
        return sources.stream().flatMap(one -> one.findings.stream()).toList();
    }

    private final class SearchedSource {
        private final PaletteSource source;
        private final LatestRequest request;
        private List<PaletteFinding> findings = List.of();

        SearchedSource(PaletteSource source, LatestRequest request) {
            this.source = source;
            this.request = request;
        }

        void search(PaletteQuery query) {
            stop();
            source.search(query)
                    .ifPresent(work -> {
                        findings = source.isSlow() ? said("palette.searching") : List.of();
                        request.ask(work, this::found, this::failed);
                    });
        }

        void stop() {
            request.cancel();
            findings = List.of();
        }

        private void found(List<PaletteFinding> answer) {
            findings = answer;
            if (!isSearching()) {
                changed.run();
            }
        }

        private void failed(WorkFailure why) {
            found(said("palette.failed", FailureMessages.of(why).text()));
        }

        private List<PaletteFinding> said(String key, Object... arguments) {
            return List.of(PaletteFinding.none(source.title(), MessageBundle.of(key, arguments)));
        }
    }
}
