package gatehouse.clients.gateway;

import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Limits;

/** What every call of one gateway needs to be carried out and judged. */
record CallTools(
        ClockPair clocks, Limits limits, ProblemReader problems, FailureClassifier classifier) {}
