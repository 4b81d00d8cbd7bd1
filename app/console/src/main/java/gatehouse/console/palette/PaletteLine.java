package gatehouse.console.palette;

/** A line of the palette. */
public sealed interface PaletteLine {
    /**
     * Begins the hits of one kind.
     *
     * @param note how complete they are; empty where there is nothing to say
     */
    record Heading(String title, String note) implements PaletteLine {}

    /** Something to go to. */
    record Found(PaletteHit hit) implements PaletteLine {}

    /**
     * Where nothing was found, and why.
     *
     * @param title of what was searched
     */
    record Nothing(String title, String note) implements PaletteLine {}
}
