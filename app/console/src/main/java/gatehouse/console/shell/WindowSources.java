package gatehouse.console.shell;

import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.help.HelpPage;
import gatehouse.console.help.HelpSource;
import gatehouse.console.journal.browsing.EntryWords;
import gatehouse.console.journal.browsing.JournalSource;
import gatehouse.console.palette.EnvironmentSource;
import gatehouse.console.palette.FilterSource;
import gatehouse.console.palette.PaletteSource;
import gatehouse.console.work.Command;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the palette of a window searches besides commands.
 *
 * @param systems what the window has of each system
 */
record WindowSources(WindowContext window, List<SystemWindow> systems, EnvironmentStore store) {
    /** Those of the environment on the screen come first. */
    List<PaletteSource> all() {
        var all = new ArrayList<PaletteSource>();
        systems.forEach(system -> all.addAll(system.sources()));
        JournalPlace journal = window.shell().places().journal();
        all.add(new EnvironmentSource(store, window.shell()::go));
        all.add(
                new FilterSource(
                        JournalPlace.PLACE.text(), journal.model().filter(), journal::show));
        all.add(new HelpSource(new HelpPage(window.shell().commands()), this::showHelp));
        all.add(
                new JournalSource(
                        window.services().journal(),
                        new EntryWords(window.times()),
                        window.clock(),
                        journal::show,
                        journal::show));
        return all;
    }

    private void showHelp() {
        window.shell().commands().stream()
                .filter(one -> one.key().equals("help"))
                .forEach(Command::run);
    }
}
