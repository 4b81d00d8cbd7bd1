package gatehouse.sandbox.portos.store;

import gatehouse.sandbox.portos.directory.PlayedPortosDevice;
import gatehouse.sandbox.portos.directory.PlayedPortosUser;
import gatehouse.sandbox.portos.sessions.PlayedPortosSession;

import java.util.List;

/** All that a played Portos knows when it starts. */
public record PlayedPortosContents(
        List<PlayedPortosDevice> devices,
        List<PlayedPortosUser> users,
        List<PlayedPortosSession> sessions) {}
