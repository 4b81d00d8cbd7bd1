package gatehouse.console.palette;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Something that the palette searches. It looks only at what is known here, and sends nothing. */
public interface PaletteSource {
    /** What is searched, for people. */
    String title();

    /** Whether its first search may take seconds, so that nobody should wait for it. */
    default boolean isSlow() {
        return false;
    }

    /**
     * Prepares a search on the owner's thread; what it gives is called in the background.
     *
     * @return empty where it has nothing to do with this query
     */
    Optional<Callable<List<PaletteFinding>>> search(PaletteQuery query);
}
