package gatehouse.clients.srs;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.HeaderLine;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of one request, for a finding to be made of it. */
sealed interface SrsReply {
    /** The evidence; null where the request was given up before it was tried. */
    @Nullable Exchange exchange();

    /** The header lines of the answer; none where none came. */
    List<HeaderLine> headers();

    /** Whether it was cancelled before the whole answer was there. */
    boolean isCancelled();

    /**
     * At least a status came.
     *
     * @param headers as they came, secrets included
     * @param statusCode of the body where it is a JSON object; null where there is none (contract:
     *     SRS 3)
     * @param version of the body, where that is a text; empty where there is none
     * @param message of the body, secrets hidden; empty where there is none
     * @param cut why the rest of the answer did not come; null where it did
     */
    record Answered(
            int status,
            List<HeaderLine> headers,
            @Nullable Integer statusCode,
            String version,
            String message,
            @Nullable CallFailure cut,
            Exchange exchange)
            implements SrsReply {
        /** Stands for an answer that is in no row of the contract. */
        static final int OTHER = 0;

        private static final int NOT_AUTHENTICATED = 20;
        private static final Set<Integer> REFUSES_THE_REQUEST = Set.of(1, 2, 9, 10);
        private static final Set<Integer> FORBIDS_IT = Set.of(3, 5);

        /**
         * The status to decide by. A code other than 0 outranks the HTTP status and 20 reads as
         * 401; a code that merely says what the HTTP status says leaves it as it is.
         */
        int decisive() {
            Integer code = statusCode;
            if (code == null || code == 0) {
                return status;
            }
            if (code == NOT_AUTHENTICATED) {
                return 401;
            }
            return sayTheSame(status, code) ? status : OTHER;
        }

        /** Whether the answer broke off, or ran out of time, before its end. */
        boolean broken() {
            return cut instanceof CallFailure.Unknown || isCancelled();
        }

        @Override
        public boolean isCancelled() {
            return cut instanceof CallFailure.Cancelled;
        }

        /** All values of that header, joined as a browser joins them. */
        String joined(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(HeaderLine::value)
                    .collect(Collectors.joining(", "));
        }

        private static boolean sayTheSame(int status, int code) {
            return switch (status) {
                case 400, 415 -> REFUSES_THE_REQUEST.contains(code);
                case 403 -> REFUSES_THE_REQUEST.contains(code) || FORBIDS_IT.contains(code);
                default -> false;
            };
        }
    }

    /** No status came. */
    record Lost(CallFailure failure, @Nullable Exchange exchange) implements SrsReply {
        @Override
        public List<HeaderLine> headers() {
            return List.of();
        }

        @Override
        public boolean isCancelled() {
            return failure instanceof CallFailure.Cancelled;
        }
    }
}
