package gatehouse.cli.output;

import java.util.Locale;

/** In what form results are written. */
public enum OutputFormat {
    /** For people: aligned columns, times told as ages. */
    TABLE,
    /** One JSON document. */
    JSON,
    /** One JSON document on each line. */
    JSONL,
    /** Comma separated, and no cell is a formula. */
    CSV;

    /** Whether a program reads it that needs whole ids. */
    public boolean isForPrograms() {
        return this == JSON || this == JSONL;
    }

    /** The word that a person types for it, which completion offers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
