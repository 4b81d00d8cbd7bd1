package gatehouse.clients.gateway;

import gatehouse.clients.gateway.TimingMarks.TimingMark;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.HeaderLine;

import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.List;

/** What was seen of one call: how far it came, what went out and what came back. */
final class CallTrace extends EventListener {
    /** How far a call came; the order counts. */
    enum Stage {
        BEGUN,
        CONNECTING,
        SECURING,
        SENT,
        ANSWERED
    }

    private final TimingMarks marks;
    private volatile Stage stage = Stage.BEGUN;
    private volatile @Nullable String proxy;
    private volatile @Nullable List<HeaderLine> sent;
    private volatile int status;
    private volatile List<HeaderLine> received = List.of();
    private volatile @Nullable MeasuredBody body;

    CallTrace(ClockPair clocks) {
        this.marks = new TimingMarks(clocks);
    }

    @Override
    public void dnsStart(Call call, String host) {
        marks.first(TimingMark.NAME_ASKED);
    }

    @Override
    public void dnsEnd(Call call, String host, List<InetAddress> addresses) {
        marks.last(TimingMark.NAME_FOUND);
    }

    @Override
    public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
        note(proxies.getFirst());
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy used) {
        marks.first(TimingMark.CONNECTING);
        note(used);
        reach(Stage.CONNECTING);
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        note(connection.route().proxy());
    }

    @Override
    public void secureConnectStart(Call call) {
        marks.last(TimingMark.SECURING);
        reach(Stage.SECURING);
    }

    @Override
    public void connectEnd(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
        marks.last(TimingMark.CONNECTED);
    }

    @Override
    public void requestHeadersStart(Call call) {
        marks.first(TimingMark.SENDING);
        reach(Stage.SENT);
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        marks.last(TimingMark.SENT);
        sent = headers(request.headers());
    }

    @Override
    public void requestBodyEnd(Call call, long bytes) {
        marks.last(TimingMark.SENT);
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        received = headers(response.headers());
        status = response.code();
        marks.last(TimingMark.ANSWERED);
        reach(Stage.ANSWERED);
    }

    void reading(MeasuredBody measured) {
        body = measured;
    }

    TimingMarks marks() {
        return marks;
    }

    /** Host and port of the proxy that the call goes through; null where there is none. */
    @Nullable String proxy() {
        return proxy;
    }

    Stage stage() {
        return stage;
    }

    /** Whether any of the request may have left. */
    boolean sent() {
        return stage.compareTo(Stage.SENT) >= 0;
    }

    /** The headers as they went out; null when none did. */
    @Nullable List<HeaderLine> requestHeaders() {
        return sent;
    }

    /** The status as answered; 0 where no answer came. */
    int status() {
        return status;
    }

    List<HeaderLine> responseHeaders() {
        return received;
    }

    /** The first value of that header; empty where there is none. */
    String responseHeader(String name) {
        for (HeaderLine header : received) {
            if (header.name().equalsIgnoreCase(name)) {
                return header.value();
            }
        }
        return "";
    }

    @Nullable MeasuredBody body() {
        return body;
    }

    private void note(Proxy used) {
        proxy =
                used.address() instanceof InetSocketAddress address
                        ? address.getHostString() + ":" + address.getPort()
                        : null;
    }

    private synchronized void reach(Stage next) {
        if (next.compareTo(stage) > 0) {
            stage = next;
        }
    }

    private static List<HeaderLine> headers(Headers headers) {
        var list = new ArrayList<HeaderLine>(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            list.add(new HeaderLine(headers.name(i), headers.value(i)));
        }
        return List.copyOf(list);
    }
}
