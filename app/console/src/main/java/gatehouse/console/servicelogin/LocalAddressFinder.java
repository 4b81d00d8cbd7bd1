package gatehouse.console.servicelogin;

import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.VendorCloud;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.Optional;

/** The address of this computer as seen on the way to a server; nothing is sent to find it. */
final class LocalAddressFinder {
    private LocalAddressFinder() {}

    /** Empty where there is no way to the server, or its name is not known. */
    static Optional<String> towards(SuperOfficePlace place) {
        return switch (place) {
            case SuperOfficePlace.Onsite onsite -> towards(onsite.base());
            case SuperOfficePlace.Online(VendorCloud environment, _) -> towards(environment.host());
        };
    }

    private static Optional<String> towards(ServerAddress server) {
        try {
            InetAddress there = InetAddress.getByName(server.host());
            var family =
                    there.getAddress().length == 4
                            ? StandardProtocolFamily.INET
                            : StandardProtocolFamily.INET6;
            try (var way = DatagramChannel.open(family)) {
                way.connect(new InetSocketAddress(there, server.port()));
                return way.getLocalAddress() instanceof InetSocketAddress here
                        ? Optional.of(plain(here.getAddress().getHostAddress()))
                        : Optional.empty();
            }
        } catch (IOException noWay) {
            return Optional.empty();
        }
    }

    /** Without the name of the network card behind it. */
    private static String plain(String address) {
        int scope = address.indexOf('%');
        return scope < 0 ? address : address.substring(0, scope);
    }
}
