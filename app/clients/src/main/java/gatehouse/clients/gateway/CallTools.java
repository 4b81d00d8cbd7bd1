package gatehouse.clients.gateway;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.ClockPair;

/** What every call of one gateway needs to be carried out and judged. */
record CallTools(
        ClockPair clocks,
        CallLimits limits,
        ProblemReader problems,
        FailureClassifier classifier) {}
