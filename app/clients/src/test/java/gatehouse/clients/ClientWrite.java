package gatehouse.clients;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.PortosCredential;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.srs.FindingDetails;
import gatehouse.clients.srs.SrsClient;
import gatehouse.clients.srs.SrsCredentials;
import gatehouse.clients.srs.SrsLoginConfiguration;
import gatehouse.clients.srs.SrsSession;
import gatehouse.clients.srs.SrsSettings;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.clients.superoffice.CreateSessionResult;
import gatehouse.clients.superoffice.CustomerServiceAgent;
import gatehouse.clients.superoffice.SuperOfficeClient;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SecretText;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.SuperOfficeCaller;
import gatehouse.clients.superoffice.access.SuperOfficeCredential;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.testkit.RawServer;

import org.assertj.core.api.Assertions;

import java.util.List;

/**
 * Every call of the three clients that changes something, each with the line that it begins with
 * and the answer that means success.
 */
enum ClientWrite {
    PORTOS_SIGN_IN("POST /api/auth ", "200 OK", "{\"tokenId\":\"t0k3n\",\"user\":{}}") {
        @Override
        PreparedWrite prepare(ServerAddress server, HttpCore core) {
            PortosClient client = portos(server, core);
            return new PreparedWrite(
                    client::close,
                    client::license,
                    permit -> client.signIn("999", "s3cret".toCharArray(), "TOOL1", permit));
        }
    },
    PORTOS_DELETE("DELETE /api/sessions/abcdef ", "200 OK", "{\"sessionId\":\"abcdef\"}") {
        @Override
        PreparedWrite prepare(ServerAddress server, HttpCore core) {
            PortosClient client =
                    portos(server, core).as(new PortosCredential.Bearer("t0k3n".toCharArray()));
            return new PreparedWrite(
                    client::close, client::license, permit -> client.delete("abcdef", permit));
        }
    },
    SUPEROFFICE_CREATE(
            "POST /api/v1/Agents/CustomerService/CreateSession ",
            "200 OK",
            "{\"Key\":\"k3y\",\"LoginId\":205,\"UserId\":931}") {
        @Override
        PreparedWrite prepare(ServerAddress server, HttpCore core) {
            SuperOfficeClient client = superOffice(server, core);
            CustomerServiceAgent agent = agent(client, server);
            return new PreparedWrite(
                    client::close,
                    () -> client.describe(new SuperOfficePlace.Onsite(server).api()),
                    permit -> agent.createSession("192.0.2.7", List.of(), permit));
        }
    },
    SUPEROFFICE_REPORT(
            "POST /api/v1/Agents/CustomerService/ReportSessionActive ", "200 OK", "205") {
        @Override
        PreparedWrite prepare(ServerAddress server, HttpCore core) {
            SuperOfficeClient client = superOffice(server, core);
            CustomerServiceAgent agent = agent(client, server);
            return new PreparedWrite(
                    client::close,
                    () -> client.describe(new SuperOfficePlace.Onsite(server).api()),
                    permit -> agent.reportSessionActive(ServiceSessionKey.of("k3y"), permit));
        }
    },
    SUPEROFFICE_REMOVE("POST /api/v1/Agents/CustomerService/RemoveSession ", "204 No Content", "") {
        @Override
        PreparedWrite prepare(ServerAddress server, HttpCore core) {
            SuperOfficeClient client = superOffice(server, core);
            CustomerServiceAgent agent = agent(client, server);
            return new PreparedWrite(
                    client::close,
                    () -> client.describe(new SuperOfficePlace.Onsite(server).api()),
                    permit -> agent.removeSession(205, permit));
        }
    },
    SRS_LOGIN("GET /api/v2/me ", "200 OK", "") {
        @Override
        PreparedWrite prepare(ServerAddress server, HttpCore core) throws Exception {
            SrsClient client = srs(server, core);
            client.version();
            return new PreparedWrite(
                    client::close,
                    client::version,
                    permit -> client.login(credentials(), true, permit).found());
        }
    },
    SRS_LOGIN_AT_A_SEAT("POST /api/v2/me ", "200 OK", "") {
        @Override
        PreparedWrite prepare(ServerAddress server, HttpCore core) throws Exception {
            SrsClient client = srs(server, core);
            client.version();
            SrsLoginConfiguration seat = SrsLoginConfiguration.seat("Desk_0417", List.of());
            return new PreparedWrite(
                    client::close,
                    client::version,
                    permit -> client.login(credentials(), true, seat, permit).found());
        }
    },
    SRS_LOGOUT("POST /api/v2/me ", "200 OK", "") {
        @Override
        PreparedWrite prepare(ServerAddress server, HttpCore core) throws Exception {
            SrsClient client = srs(server, core);
            client.version();
            SrsSession session = client.login(credentials(), true, SendPermit.always()).session();
            Assertions.assertThat(session).isNotNull();
            return new PreparedWrite(
                    client::close, client::version, permit -> client.logout(session, permit));
        }
    };

    /** What a write is reported as. */
    enum WriteReport {
        DONE,
        NOT_DONE,
        UNKNOWN
    }

    /** What a caller runs. */
    @FunctionalInterface
    interface SystemCall {
        Object run() throws Exception;
    }

    /** A write that waits only for its permit. */
    @FunctionalInterface
    interface PermittedCall {
        Object run(SendPermit permit) throws Exception;
    }

    /**
     * A write with a client of its own.
     *
     * @param end closes the client
     * @param reading a call of the same client that changes nothing
     */
    record PreparedWrite(Runnable end, SystemCall reading, PermittedCall write)
            implements AutoCloseable {
        /** What the client reports, which is never an exception of another kind. */
        WriteReport send(SendPermit permit) throws Exception {
            try {
                return report(write.run(permit));
            } catch (CallException e) {
                return report(e.failure());
            }
        }

        @Override
        public void close() {
            end.run();
        }
    }

    private final String line;
    private final String status;
    private final String success;

    ClientWrite(String line, String status, String success) {
        this.line = line;
        this.status = status;
        this.success = success;
    }

    /** Begins with all that must have gone before the write. */
    abstract PreparedWrite prepare(ServerAddress server, HttpCore core) throws Exception;

    /** How the request begins. */
    String line() {
        return line;
    }

    /** The status that means success, with its words. */
    String status() {
        return status;
    }

    /** The body that means success. */
    String success() {
        return success;
    }

    /** An answer to all that goes before a write. */
    static String ready() {
        return RawServer.json("{\"version\":\"8.5.302.14\",\"shopId\":\"1\",\"tokenId\":\"t0k3n\"}")
                .replaceFirst("\r\n", "\r\nSet-Cookie: SID=abcdef0123; Path=/\r\n");
    }

    private static WriteReport report(Object result) {
        return switch (result) {
            case CallFailure failure -> report(failure);
            case CreateSessionResult created -> report(created);
            case SrsStepResult step -> report(step);
            default -> WriteReport.DONE;
        };
    }

    private static WriteReport report(CallFailure failure) {
        return switch (failure) {
            case CallFailure.NotSent _,
                    CallFailure.Unreachable _,
                    CallFailure.Untrusted _,
                    CallFailure.Unauthorized _,
                    CallFailure.Refused _ ->
                    WriteReport.NOT_DONE;
            case CallFailure.Unknown _, CallFailure.Malformed _, CallFailure.TooLarge _ ->
                    WriteReport.UNKNOWN;
            case CallFailure.Cancelled cancelled ->
                    cancelled.sent() ? WriteReport.UNKNOWN : WriteReport.NOT_DONE;
        };
    }

    private static WriteReport report(CreateSessionResult created) {
        return switch (created) {
            case CreateSessionResult.Created _, CreateSessionResult.CreatedIncomplete _ ->
                    WriteReport.DONE;
            case CreateSessionResult.NotCreated _ -> WriteReport.NOT_DONE;
            case CreateSessionResult.OutcomeUnknown _ -> WriteReport.UNKNOWN;
        };
    }

    private static WriteReport report(SrsStepResult step) {
        return switch (step.finding()) {
            case LOGIN_ACCEPTED, LOGGED_OUT -> WriteReport.DONE;
            case LOGIN_UNKNOWN, LOGOUT_UNKNOWN ->
                    step.details() instanceof FindingDetails.Lost lost
                            ? report(lost.failure())
                            : WriteReport.UNKNOWN;
            default -> WriteReport.NOT_DONE;
        };
    }

    private static SrsCredentials credentials() {
        return new SrsCredentials("agent7", "s3cret".toCharArray());
    }

    private static CustomerServiceAgent agent(SuperOfficeClient client, ServerAddress server) {
        return client.customerService(
                new SuperOfficePlace.Onsite(server).api(),
                SuperOfficeCaller.of(
                        new SuperOfficeCredential.Basic("tje0", SecretText.of("Tje0"))));
    }

    private static PortosClient portos(ServerAddress server, HttpCore core) {
        return new PortosClient(
                new PortosSettings(server, "/api", "en-GB", CallLimits.standard()),
                core,
                CallScope.none());
    }

    private static SuperOfficeClient superOffice(ServerAddress server, HttpCore core) {
        return new SuperOfficeClient(
                new SuperOfficeSettings(
                        new SuperOfficePlace.Onsite(server), LocalizationSettings.of("en")),
                core,
                CallScope.none());
    }

    private static SrsClient srs(ServerAddress server, HttpCore core) {
        return new SrsClient(
                new SrsSettings(
                        server,
                        "https://desktop.example.test",
                        CertificateTrust.system(),
                        SrsTimeLimits.standard()),
                core,
                CallScope.none());
    }
}
