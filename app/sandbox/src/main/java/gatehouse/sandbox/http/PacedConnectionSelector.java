package gatehouse.sandbox.http;

import gatehouse.sandbox.http.WireSettings.AnswerDelivery;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** Puts an {@link PacedDataWriter} between a connection and its socket. */
final class PacedConnectionSelector implements ServerConnectionSelector {
    private final ServerConnectionSelector usual;
    private final Supplier<AnswerDelivery> delivery;
    private final CountDownLatch end;

    PacedConnectionSelector(
            ServerConnectionSelector usual, Supplier<AnswerDelivery> delivery, CountDownLatch end) {
        this.usual = usual;
        this.delivery = delivery;
        this.end = end;
    }

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    /** Takes every connection: what is not HTTP gets an answer as well. */
    @Override
    public Support supports(BufferData data) {
        return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return usual.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        var writer = new PacedDataWriter(context.dataWriter(), delivery, end);
        return usual.connection(new PacedContext(context, writer));
    }

    /** The connection as it is, with another writer. */
    private record PacedContext(ConnectionContext context, DataWriter dataWriter)
            implements ConnectionContext {
        @Override
        public ListenerContext listenerContext() {
            return context.listenerContext();
        }

        @Override
        public ExecutorService executor() {
            return context.executor();
        }

        @Override
        public DataReader dataReader() {
            return context.dataReader();
        }

        @Override
        public Router router() {
            return context.router();
        }

        @Override
        public Optional<ProxyProtocolData> proxyProtocolData() {
            return context.proxyProtocolData();
        }

        @Override
        public HelidonSocket serverSocket() {
            return context.serverSocket();
        }

        @Override
        public PeerInfo remotePeer() {
            return context.remotePeer();
        }

        @Override
        public PeerInfo localPeer() {
            return context.localPeer();
        }

        @Override
        public boolean isSecure() {
            return context.isSecure();
        }

        @Override
        public String socketId() {
            return context.socketId();
        }

        @Override
        public String childSocketId() {
            return context.childSocketId();
        }
    }
}
