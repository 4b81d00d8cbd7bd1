package gatehouse.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Writes a completion script for the fish shell, which picocli has no writer for: a line for each
 * verb, and one for each option of a verb.
 */
final class FishCompletion {
    private final CommandSpec root;
    private final List<String> lines = new ArrayList<>();

    FishCompletion(CommandLine tree) {
        this.root = tree.getCommandSpec();
    }

    /** The whole script, to be sourced or kept in a folder for completions of fish. */
    String script() {
        lines.clear();
        lines.add("complete -c " + root.name() + " -f");
        add(root, List.of());
        return String.join("\n", lines) + "\n";
    }

    private void add(CommandSpec command, List<String> path) {
        String here = condition(command, path);
        command.options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> lines.add(line(here) + words(option)));
        for (CommandLine verb : command.subcommands().values()) {
            CommandSpec spec = verb.getCommandSpec();
            lines.add(
                    line(here) + " -a " + spec.name() + description(spec.usageMessage().header()));
            var deeper = new ArrayList<>(path);
            deeper.add(spec.name());
            add(spec, deeper);
        }
    }

    private String line(String condition) {
        return "complete -c " + root.name() + " -n " + quoted(condition);
    }

    /** True where the words of {@code path} were typed and none of the verbs below it. */
    private static String condition(CommandSpec command, List<String> path) {
        if (path.isEmpty()) {
            return "__fish_use_subcommand";
        }
        var condition = new StringJoiner("; and ");
        path.forEach(word -> condition.add("__fish_seen_subcommand_from " + word));
        if (!command.subcommands().isEmpty()) {
            String below = String.join(" ", command.subcommands().keySet());
            condition.add("not __fish_seen_subcommand_from " + below);
        }
        return condition.toString();
    }

    private static String words(OptionSpec option) {
        var words = new StringBuilder();
        for (String name : option.names()) {
            words.append(name.startsWith("--") ? " -l " : " -s ");
            words.append(name.replaceFirst("^--?", ""));
        }
        List<String> values = new ArrayList<>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(values::add);
        }
        if (!values.isEmpty()) {
            words.append(" -x -a ").append(quoted(String.join(" ", values)));
        } else if (option.arity().max() > 0) {
            words.append(" -r -F");
        }
        return words + description(option.description());
    }

    private static String description(String[] text) {
        String sentence = String.join(" ", text).replaceAll("%n|\\s+", " ").strip();
        return sentence.isEmpty() ? "" : " -d " + quoted(sentence);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
