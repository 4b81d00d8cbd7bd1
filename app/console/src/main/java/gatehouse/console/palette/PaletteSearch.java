package gatehouse.console.palette;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.WorkFailure;

import java.util.List;

/**
 * Searches several sources at once; each answers for itself, and fails alone. What one has found is
 * known once those before it have answered, so that nothing is ever put above it.
 */
final class PaletteSearch {
    private final List<SearchedSource> sources;
    private final Runnable changed;

    /**
     * @param changed is called as soon as something was found, and again for what comes below it;
     *     at the latest when every quick source has answered
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
        return sources.stream().anyMatch(SearchedSource::isAwaited);
    }

    /** What was found by now, up to the first quick source that has not answered yet. */
    List<PaletteFinding> findings() {
        return sources.stream()
                .takeWhile(one -> !one.isAwaited())
                .flatMap(one -> one.findings.stream())
                .toList();
    }

    private boolean hasHits() {
        return findings().stream().anyMatch(one -> !one.hits().isEmpty());
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

        /** Whether what the sources after it have found has to wait. */
        boolean isAwaited() {
            return !source.isSlow() && request.isAsking();
        }

        private void found(List<PaletteFinding> answer) {
            List<PaletteFinding> before = findings();
            findings = answer;
            if (!isSearching() || (hasHits() && !findings().equals(before))) {
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
