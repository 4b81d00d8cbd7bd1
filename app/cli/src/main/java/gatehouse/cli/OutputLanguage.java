package gatehouse.cli;

import gatehouse.cli.output.OutputFormat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** The language of a process that runs one verb. */
public final class OutputLanguage {
    private static final Set<String> OPTIONS = Set.of("-o", "--output");

    private OutputLanguage() {}

    /**
     * Goes on in English where the result is for programs, as what they read never changes with the
     * language of the computer. Has an effect only before the first text is read.
     *
     * @param args of the process
     */
    public static void choose(String... args) {
        if (isForPrograms(List.of(args))) {
            Locale.setDefault(Locale.UK);
        }
    }

    /** Whether the arguments ask for a form other than tables; nothing is checked here. */
    static boolean isForPrograms(List<String> args) {
        return IntStream.range(0, args.size()).anyMatch(at -> isForPrograms(args, at));
    }

    private static boolean isForPrograms(List<String> args, int at) {
        String option = args.get(at);
        if (OPTIONS.contains(option)) {
            return at + 1 < args.size() && isForm(args.get(at + 1));
        }
        return OPTIONS.stream()
                .filter(option::startsWith)
                .map(name -> option.substring(name.length()))
                .anyMatch(rest -> isForm(rest.startsWith("=") ? rest.substring(1) : rest));
    }

    private static boolean isForm(String word) {
        return List.of(OutputFormat.JSON, OutputFormat.JSONL, OutputFormat.CSV).stream()
                .anyMatch(form -> form.toString().equalsIgnoreCase(word));
    }
}
