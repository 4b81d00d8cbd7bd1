package gatehouse.cli;

/** The writes that the terminal sends, each with the verb that sends it. */
enum PlayedWrite {
    SIGN_IN("portos", "POST /api/auth") {
        @Override
        RunResult run(WrittenDesk desk) {
            return desk.run("sessions", "count");
        }
    },
    REVOKE("portos", "DELETE /sessions/{id}") {
        @Override
        void prepare(WrittenDesk desk) {
            desk.beginSession();
        }

        @Override
        RunResult run(WrittenDesk desk) {
            return desk.run("sessions", "revoke", desk.target(), "--reason", "x", "--yes");
        }

        @Override
        long sent(WrittenDesk desk) {
            return desk.shop.revokes();
        }

        @Override
        boolean isDone(WrittenDesk desk) {
            return !desk.isSessionAlive();
        }
    },
    /** At the end of a verb that has read the whole list; changes no exit code. */
    SIGN_OUT("portos", "DELETE /sessions/{id}") {
        @Override
        RunResult run(WrittenDesk desk) {
            return desk.run("sessions", "list");
        }
    },
    CREATE("superoffice", "POST CustomerService/CreateSession") {
        @Override
        RunResult run(WrittenDesk desk) {
            return desk.createdLogin();
        }
    },
    REMOVE("superoffice", "POST CustomerService/RemoveSession") {
        @Override
        void prepare(WrittenDesk desk) {
            desk.createLogin();
        }

        @Override
        RunResult run(WrittenDesk desk) {
            return desk.run("service-login", "remove", desk.target(), "--reason", "x", "--yes");
        }

        @Override
        boolean isDone(WrittenDesk desk) {
            return !desk.isLoginAlive();
        }
    },
    REPORT("superoffice", "POST CustomerService/ReportSessionActive") {
        @Override
        void prepare(WrittenDesk desk) {
            desk.createLogin();
        }

        @Override
        RunResult run(WrittenDesk desk) {
            return desk.run("service-login", "report", "--reason", "x", "--yes");
        }
    },
    RECORDING_LOGIN("srs", "GET /api/v2/me") {
        @Override
        RunResult run(WrittenDesk desk) {
            return desk.run("recording", "login", "--reason", "x", "--yes");
        }
    },
    RECORDING_LOGOUT("srs", "POST /api/v2/me") {
        @Override
        RunResult run(WrittenDesk desk) {
            return desk.run("recording", "login", "--reason", "x", "--yes");
        }
    },
    /** Of a session that a Gatehouse left open which was killed. */
    RECORDING_LOGOUT_LATER("srs", "POST /api/v2/me") {
        @Override
        void prepare(WrittenDesk desk) {
            desk.leaveAgentLoggedIn();
        }

        @Override
        RunResult run(WrittenDesk desk) {
            return desk.run("recording", "logout", "--reason", "x", "--yes");
        }
    };

    final String system;

    /** As the counters and faults of the sandbox name it. */
    final String route;

    PlayedWrite(String system, String route) {
        this.system = system;
        this.route = route;
    }

    void prepare(WrittenDesk desk) {}

    abstract RunResult run(WrittenDesk desk);

    long sent(WrittenDesk desk) {
        return desk.shop.calls(route);
    }

    /** Whether the system did it, whatever the terminal says. */
    boolean isDone(WrittenDesk desk) {
        return desk.done(route) == 1;
    }
}
