package gatehouse.console.environments;

import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of the file of environments.
 *
 * @param entry the object that it came from, whose unknown members are kept; empty for a new one
 */
record KeptEnvironment(Environment environment, ObjectNode entry) {}
