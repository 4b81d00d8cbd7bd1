package gatehouse.console.environments;

import java.util.List;

/**
 * What was wrong with a file that Gatehouse keeps, as a key and arguments of the message bundle.
 *
 * <ul>
 *   <li>{@code kept.broken}: nothing of it can be read; arguments: the file, the reason, where the
 *       copy lies
 *   <li>{@code kept.entries}: some entries were left out; arguments: the file, the reasons, where
 *       the copy lies
 *   <li>{@code kept.newer}: a newer Gatehouse wrote it, so it is not written; arguments: the file,
 *       its version
 *   <li>{@code kept.unreadable}: the file system failed; arguments: its words
 * </ul>
 */
public record FileProblem(String key, List<String> arguments) {
    public FileProblem {
        arguments = List.copyOf(arguments);
    }
}
