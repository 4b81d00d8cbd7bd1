package gatehouse.console.palette;

import gatehouse.console.words.MessageBundle;

import java.util.List;

/**
 * What one source has found of one kind.
 *
 * @param title of what kind it is
 * @param hits the likeliest first; empty where nothing was found
 * @param note how complete that is, or why nothing is known; empty where there is nothing to say
 */
public record PaletteFinding(String title, List<PaletteHit> hits, String note) {
    /** So many of one kind are shown. */
    public static final int MOST = 5;

    public PaletteFinding {
        hits = List.copyOf(hits);
    }

    /** Some of what was found, and how many there are where these are not all. */
    public static PaletteFinding ofMany(String title, List<PaletteHit> all, int count) {
        return new PaletteFinding(
                title,
                all.subList(0, Math.min(MOST, all.size())),
                count > MOST ? MessageBundle.of("palette.some", MOST, count) : "");
    }

    /** Nothing was found, and what that means. */
    public static PaletteFinding none(String title, String note) {
        return new PaletteFinding(title, List.of(), note);
    }
}
