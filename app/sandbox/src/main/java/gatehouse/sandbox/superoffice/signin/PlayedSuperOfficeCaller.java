package gatehouse.sandbox.superoffice.signin;

import gatehouse.sandbox.http.ReceivedCall;

/** Who calls, with what. */
public record PlayedSuperOfficeCaller(PlayedSuperOfficeUser user, ReceivedCall call) {}
