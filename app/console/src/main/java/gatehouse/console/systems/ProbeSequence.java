package gatehouse.console.systems;

import gatehouse.clients.gateway.ServerProbe;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.trust.ShownCertificate;
import gatehouse.clients.trust.TlsDetails;
import gatehouse.console.systems.ProbeStep.ProbeStage;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.VisibleText;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the steps towards one system, one after the other, until one fails. */
public final class ProbeSequence implements Consumer<Exchange> {
    private static final String TLS = ProbeStage.TLS.word();

    private final ProbePlan plan;
    private final ClockPair clocks;
    private final Function<CallException, String> words;
    private final List<ProbeStep> steps = new ArrayList<>();
    private @Nullable Exchange last;

    /**
     * @param words say why a step failed
     */
    public ProbeSequence(ProbePlan plan, Function<CallException, String> words) {
        this.plan = plan;
        this.clocks = plan.http().clocks();
        this.words = words;
    }

    /** One call, and what its answer says. */
    @FunctionalInterface
    public interface ProbeCall {
        /** Sends it. */
        String send() throws CallException;
    }

    /** Finds settings with which a call that failed would have been answered. */
    @FunctionalInterface
    public interface BetterSettings {
        /** Their texts by their keys; empty where it finds none. */
        Map<String, String> find() throws CallException;
    }

    /** One step without a call, and what it finds. */
    @FunctionalInterface
    private interface ProbeWork<T> {
        T find() throws CallException;
    }

    /** The client tells every exchange; the last one belongs to the call under way. */
    @Override
    public void accept(Exchange exchange) {
        last = exchange;
    }

    /** Finds the name, opens the port and, for an https address, agrees on TLS. */
    public void reach(ServerAddress server, ServerProbe probe) {
        try (probe) {
            take(ProbeStage.NAME, probe::findName, found -> named(server, probe, found))
                    .flatMap(found ->
                            take(
                                    ProbeStage.PORT,
                                    () -> probe.openPort(found),
                                    at -> opened(server, probe, at)))
                    .filter(_ -> !server.plain())
                    .ifPresent(_ -> secure(probe));
        }
    }

    /** Sends one call, unless a step has failed before or the plan does not ask for it. */
    public void call(ProbeStage stage, String name, ProbeCall call) {
        call(stage, name, call, Map::of);
    }

    /** The same, and looks for other settings where the call fails. */
    public void call(ProbeStage stage, String name, ProbeCall call, BetterSettings better) {
        if (!goesOnTo(stage)) {
            return;
        }
        last = null;
        long begun = clocks.mark();
        try {
            String detail = call.send();
            add(stage, name, true, last, begun, List.of(), detail);
        } catch (CallException failed) {
            add(failed(stage, name, failed, begun, found(better)));
        }
    }

    private ProbeStep failed(
            ProbeStage stage,
            String name,
            CallException failed,
            long begun,
            Map<String, String> better) {
        return new ProbeStep(
                stage,
                name,
                false,
                failed.exchange(),
                clocks.since(begun),
                chain(failed),
                words.apply(failed),
                better);
    }

    /** Nothing is better where nothing can be found out. */
    private static Map<String, String> found(BetterSettings better) {
        try {
            return better.find();
        } catch (CallException unknown) {
            return Map.of();
        }
    }

    /** Whether no step has failed and the plan asks for a stage. */
    public boolean goesOnTo(ProbeStage stage) {
        return plan.asksFor(stage) && steps.stream().allMatch(ProbeStep::answered);
    }

    /** Takes over a step that was taken elsewhere. */
    public void add(ProbeStep step) {
        steps.add(step);
        plan.taken().accept(step);
    }

    /** What came of the steps that were taken. */
    public List<ProbeStep> steps() {
        return List.copyOf(steps);
    }

    private void secure(ServerProbe probe) {
        long begun = clocks.mark();
        try {
            TlsDetails tls = probe.secure();
            add(ProbeStage.TLS, TLS, true, null, begun, tls.chain(), text(tls));
        } catch (CallException failed) {
            add(ProbeStage.TLS, TLS, false, null, begun, chain(failed), words.apply(failed));
        }
    }

    private <T> Optional<T> take(ProbeStage stage, ProbeWork<T> work, Function<T, String> text) {
        long begun = clocks.mark();
        try {
            T found = work.find();
            add(stage, stage.word(), true, null, begun, List.of(), text.apply(found));
            return Optional.of(found);
        } catch (CallException failed) {
            add(stage, stage.word(), false, null, begun, List.of(), words.apply(failed));
            return Optional.empty();
        }
    }

    private void add(
            ProbeStage stage,
            String call,
            boolean answered,
            @Nullable Exchange exchange,
            long begun,
            List<ShownCertificate> chain,
            String detail) {
        add(new ProbeStep(stage, call, answered, exchange, clocks.since(begun), chain, detail));
    }

    private static String named(ServerAddress server, ServerProbe probe, List<InetAddress> found) {
        return probe.proxy()
                .map(proxy -> MessageBundle.of("probe.name.proxy", proxy, text(found)))
                .orElseGet(() -> MessageBundle.of("probe.name", server.host(), text(found)));
    }

    private static String opened(ServerAddress server, ServerProbe probe, InetAddress at) {
        String port = String.valueOf(server.port());
        String tunnel = server.plain() ? "probe.port.proxy" : "probe.port.tunnel";
        return probe.proxy()
                .map(proxy -> MessageBundle.of(tunnel, proxy, server.host(), port))
                .orElseGet(() -> MessageBundle.of("probe.port", port, at.getHostAddress()));
    }

    private static List<ShownCertificate> chain(CallException failed) {
        return failed.failure() instanceof CallFailure.Untrusted(_, var chain, _)
                ? chain
                : List.of();
    }

    private static String text(List<InetAddress> addresses) {
        return addresses.stream()
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(", "));
    }

    private static String text(TlsDetails tls) {
        ShownCertificate shown = tls.chain().getFirst();
        return MessageBundle.of(
                "probe.tls",
                tls.version(),
                VisibleText.text(shown.subject()),
                VisibleText.text(shown.issuer()),
                TimeFormat.utc(shown.notAfter()),
                shown.sha256());
    }
}
