package gatehouse.console.environments.editor;

import gatehouse.console.environments.KeptEnvironment;

/**
 * An environment that was removed, so that it can be put back.
 *
 * @param kept everything that the file had of it
 * @param position where it was in the order of the file
 */
public record RemovedEnvironment(KeptEnvironment kept, int position) {}
