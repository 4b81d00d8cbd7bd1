package gatehouse.cli.servicelogin;

import picocli.CommandLine.Command;

/** The verbs about service logins. */
@Command(name = "service-login")
public final class ServiceLoginVerbs {}
