package gatehouse.console.environments.exchange;

import gatehouse.console.environments.UnusableFileException;

import java.nio.file.Path;
import java.util.Locale;

/** In what form environments are handed on; the end of a file's name says which. */
enum ExchangeForm {
    /** As in a home. */
    JSON,
    /** For lists of shops. */
    CSV;

    /**
     * The form of a file.
     *
     * @throws UnusableFileException where its name ends otherwise
     */
    static ExchangeForm of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (ExchangeForm form : values()) {
            if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                return form;
            }
        }
        throw new UnusableFileException("import.fault.form");
    }
}
