package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.http.Call;

/** Who calls, with what. */
record Caller(User user, Call call) {}
