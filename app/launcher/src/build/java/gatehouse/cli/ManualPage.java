package gatehouse.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manual page of one command, in the language of troff: the same as its {@code --help}. */
final class ManualPage {
    /** No line of a text is broken: troff does that. */
    private static final int WIDTH = 10_000;

    private final CommandLine command;
    private final Help help;
    private final StringBuilder page = new StringBuilder();

    ManualPage(CommandLine command) {
        this.command = command.setUsageHelpWidth(WIDTH);
        this.help = command.getHelp();
    }

    /** The command with hyphens, as {@code man} finds it: {@code gatehouse-sessions-list}. */
    String name() {
        return command.getCommandSpec().qualifiedName("-");
    }

    /** The whole page. */
    String text(String version, String date) {
        page.setLength(0);
        page.append(
                ".TH %s 1 %s \"Gatehouse %s\" Gatehouse\n"
                        .formatted(name().toUpperCase(Locale.ROOT), date, version));
        section("NAME");
        paragraph(name() + " - " + help.header().strip().replaceFirst("\\.$", ""));
        section("SYNOPSIS");
        paragraph(help.synopsis(0).strip());
        if (!help.description().isBlank()) {
            section("DESCRIPTION");
            help.description().lines().forEach(this::paragraph);
        }
        options();
        commands();
        footer();
        seeAlso();
        return page.toString();
    }

    private void options() {
        List<ArgSpec> shown =
                Stream.<ArgSpec>concat(
                                command.getCommandSpec().positionalParameters().stream(),
                                command.getCommandSpec().options().stream()
                                        .sorted(Comparator.comparing(OptionSpec::longestName)))
                        .filter(argument -> !argument.hidden())
                        .toList();
        section("OPTIONS");
        for (ArgSpec argument : shown) {
            item(
                    argument instanceof OptionSpec option
                            ? names(option)
                            : bold(argument.paramLabel()),
                    description(argument));
        }
    }

    private static String names(OptionSpec option) {
        String names =
                Stream.of(option.names()).map(ManualPage::bold).collect(Collectors.joining(", "));
        return option.arity().max() == 0
                ? names
                : names + " \\fI" + escaped(option.paramLabel()) + "\\fR";
    }

    /** As picocli fills it in. */
    private String description(ArgSpec argument) {
        Help.Ansi.Text[][] rows =
                argument instanceof OptionSpec option
                        ? help.createDefaultOptionRenderer()
                                .render(option, help.createDefaultParamLabelRenderer(), plain())
                        : help.createDefaultParameterRenderer()
                                .render(
                                        (PositionalParamSpec) argument,
                                        help.createDefaultParamLabelRenderer(),
                                        plain());
        return Stream.of(rows)
                .map(row -> row[row.length - 1].toString().strip())
                .collect(Collectors.joining(" "));
    }

    private static Help.ColorScheme plain() {
        return Help.defaultColorScheme(Help.Ansi.OFF);
    }

    private void commands() {
        if (command.getSubcommands().isEmpty()) {
            return;
        }
        section("COMMANDS");
        for (CommandLine verb : command.getSubcommands().values()) {
            item(bold(verb.getCommandName()), verb.getHelp().header().strip());
        }
    }

    /** Lines that are indented in the help are examples: each is a line here, too. */
    private void footer() {
        section("NOTES");
        help.footer()
                .lines()
                .forEach(line -> {
                    if (line.startsWith("  ")) {
                        page.append(".nf\n").append(escaped(line)).append("\n.fi\n");
                    } else {
                        paragraph(line);
                    }
                });
    }

    private void seeAlso() {
        Stream<CommandLine> near =
                Stream.concat(
                        Stream.ofNullable(command.getParent()),
                        command.getSubcommands().values().stream());
        section("SEE ALSO");
        page.append(
                        near.map(other -> bold(other.getCommandSpec().qualifiedName("-")) + "(1)")
                                .collect(Collectors.joining(", ")))
                .append('\n');
    }

    private void section(String title) {
        page.append(".SH ").append(title).append('\n');
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            page.append(".PP\n").append(escaped(text.strip())).append('\n');
        }
    }

    private void item(String term, String text) {
        page.append(".TP\n").append(term).append('\n').append(escaped(text)).append('\n');
    }

    private static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    /** A full stop or an apostrophe at the beginning of a line would be a command of troff. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\(rs").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
