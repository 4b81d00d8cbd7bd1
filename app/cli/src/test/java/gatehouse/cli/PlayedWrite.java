package gatehouse.cli;

/** The writes that the terminal sends, each with the verb that sends it. */
enum PlayedWrite {
    SIGN_IN("portos", "POST /api/auth") {
        @Override
        RunResult run(ShopTerminal terminal) {
            return terminal.run("sessions", "count");
        }
    },
    REVOKE("portos", "DELETE /sessions/{id}") {
        @Override
        void prepare(ShopTerminal terminal) {
            terminal.beginSession();
        }

        @Override
        RunResult run(ShopTerminal terminal) {
            return terminal.run("sessions", "revoke", terminal.target(), "--reason", "x", "--yes");
        }

        @Override
        long sent(ShopTerminal terminal) {
            return terminal.shop.revokes();
        }

        @Override
        boolean isDone(ShopTerminal terminal) {
            return !terminal.isSessionAlive();
        }
    },
    /** At the end of a verb that has read the whole list; changes no exit code. */
    SIGN_OUT("portos", "DELETE /sessions/{id}") {
        @Override
        RunResult run(ShopTerminal terminal) {
            return terminal.run("sessions", "list");
        }
    },
    CREATE("superoffice", "POST CustomerService/CreateSession") {
        @Override
        RunResult run(ShopTerminal terminal) {
            return terminal.createdLogin();
        }
    },
    REMOVE("superoffice", "POST CustomerService/RemoveSession") {
        @Override
        void prepare(ShopTerminal terminal) {
            terminal.createLogin();
        }

        @Override
        RunResult run(ShopTerminal terminal) {
            return terminal.run(
                    "service-login", "remove", terminal.target(), "--reason", "x", "--yes");
        }

        @Override
        boolean isDone(ShopTerminal terminal) {
            return !terminal.isLoginAlive();
        }
    },
    REPORT("superoffice", "POST CustomerService/ReportSessionActive") {
        @Override
        void prepare(ShopTerminal terminal) {
            terminal.createLogin();
        }

        @Override
        RunResult run(ShopTerminal terminal) {
            return terminal.run("service-login", "report", "--reason", "x", "--yes");
        }
    },
    RECORDING_LOGIN("srs", "GET /api/v2/me") {
        @Override
        RunResult run(ShopTerminal terminal) {
            return terminal.run("recording", "login", "--reason", "x", "--yes");
        }
    },
    RECORDING_LOGOUT("srs", "POST /api/v2/me") {
        @Override
        RunResult run(ShopTerminal terminal) {
            return terminal.run("recording", "login", "--reason", "x", "--yes");
        }
    },
    /** Of a session that a Gatehouse left open which was killed. */
    RECORDING_LOGOUT_LATER("srs", "POST /api/v2/me") {
        @Override
        void prepare(ShopTerminal terminal) {
            terminal.leaveAgentLoggedIn();
        }

        @Override
        RunResult run(ShopTerminal terminal) {
            return terminal.run("recording", "logout", "--reason", "x", "--yes");
        }
    };

    final String system;

    /** As the counters and faults of the sandbox name it. */
    final String route;

    PlayedWrite(String system, String route) {
        this.system = system;
        this.route = route;
    }

    void prepare(ShopTerminal terminal) {}

    abstract RunResult run(ShopTerminal terminal);

    long sent(ShopTerminal terminal) {
        return terminal.shop.calls(route);
    }

    /** Whether the system did it, whatever the terminal says. */
    boolean isDone(ShopTerminal terminal) {
        return terminal.done(route) == 1;
    }
}
