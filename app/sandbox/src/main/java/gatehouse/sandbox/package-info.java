/**
 * The systems that Gatehouse looks after, played on 127.0.0.1 for first runs, training, tests and
 * benchmarks.
 *
 * <p>{@link gatehouse.sandbox.PlayedSystems#start} plays the systems and, on an address of its own,
 * a control that is no part of any contract: it sets the clock, the readings and the faults, counts
 * calls, lists what callers did that a client must never do, and tells which sessions and keys
 * really live. Its routes are listed in the README of this module.
 *
 * <p>The sandbox knows the contracts and nothing of the clients: what two readers of one contract
 * understand differently shows when they meet on the wire.
 */
package gatehouse.sandbox;
