package gatehouse.bench;

/**
 * What one run took.
 *
 * @param wall milliseconds that passed
 * @param own milliseconds of processor time, which neighbours on the machine hardly change; 0 where
 *     they were not counted
 */
record RunCost(double wall, double own) {}
