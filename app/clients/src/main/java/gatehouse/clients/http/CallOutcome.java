package gatehouse.clients.http;

/** What came of one call: a value, or a failure; either with the evidence of it. */
public sealed interface CallOutcome<T> permits CallResult, NotAnswered {
    /**
     * The value with its evidence.
     *
     * @throws CallException where there is none
     */
    default CallResult<T> orThrow() throws CallException {
        return switch (this) {
            case CallResult<T> answered -> answered;
            case NotAnswered<T> not -> throw new CallException(not);
        };
    }
}
