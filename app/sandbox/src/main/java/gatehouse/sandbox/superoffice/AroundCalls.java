package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.http.Answer;
import gatehouse.sandbox.http.Call;
import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what can be known without signing in (contract: SuperOffice 3.3 and 3.4). */
record AroundCalls(Tenants tenants, Readings readings, InstantSource clock, Errors errors) {
    private static final String VERSION = "11.10.0.2026";
    private static final Duration STATE_HOLDS = Duration.ofMinutes(15);
    private static final DateTimeFormatter TICKS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'")
                    .withZone(ZoneOffset.UTC);

    /** Whether the server is up, and which it is. */
    Answer about(String base, Call call) {
        if (!call.header("Accept").orElse("").contains("json")) {
            return Bodies.html(200, "SuperOffice WebAPI (sandbox)");
        }
        var members = new LinkedHashMap<String, Object>();
        members.put("v1", base + "/v1");
        members.put("NetServerVersion", VERSION);
        members.put("NetServerAssembly", VERSION);
        members.put("NetServerDate", "2026-02-24");
        members.put("NetServerLabel", "Release_11.10_2026.02.24-02");
        members.put("NetServer", base + "/v1");
        members.put("Services", base + "/v1/Agents");
        members.put("ServicesCurrent", base + "/v1/Agents");
        members.put("Version", VERSION);
        if (readings.of(SuperOfficeReadings.GENERATION_CURRENT)) {
            members.put("Documentation", base + "/v1");
        }
        return Bodies.json(200, members);
    }

    /** The addresses there are. */
    Answer addresses(String base) {
        if (!readings.of(SuperOfficeReadings.LIST_IS_OBJECT)) {
            var list = new ArrayList<String>();
            operations().forEach(operation -> list.add(base + operation.path()));
            return Bodies.json(200, list);
        }
        var byAddress = new LinkedHashMap<String, Object>();
        operations()
                .forEach(operation ->
                        byAddress.put(
                                base + operation.path(), Map.of("POST", operation.operation())));
        return Bodies.json(200, byAddress);
    }

    /** What a {@code GET} on the address of an operation tells; it does not run it. */
    Answer description(Operation operation) {
        if (!readings.of(SuperOfficeReadings.DESCRIPTION_IS_JSON)) {
            return Bodies.html(200, operation.label());
        }
        var members = new LinkedHashMap<String, Object>();
        members.put("Agent", operation.agent());
        members.put("Operation", operation.operation());
        members.put("Method", "POST");
        members.put("Parameters", operation.members());
        return Bodies.json(200, members);
    }

    /** The state of a tenant; asked of any host, no matter which serves it. */
    Answer state(String name) {
        Optional<Tenant> known = tenants.find(name);
        if (known.isEmpty() && !readings.of(SuperOfficeReadings.UNKNOWN_TENANT_TOLD)) {
            return errors.answer(new Problem.Nowhere(Target.STATE + name));
        }
        Optional<String> endpoint = known.map(tenants::endpoint);
        Tenant.State state = known.map(Tenant::state).orElse(Tenant.State.UNKNOWN);
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("ContextIdentifier", name);
        members.put("Endpoint", endpoint.orElse(null));
        members.put("State", state.wireName());
        members.put("IsRunning", state.isUsable());
        members.put("ValidUntil", TICKS.format(clock.instant().plus(STATE_HOLDS)));
        members.put("Api", endpoint.map(at -> at + "/api").orElse(null));
        if (readings.of(SuperOfficeReadings.STATE_WITH_VERSION)) {
            members.put("Version", "Release_11.10_2026.02.24-02");
        }
        return Bodies.json(200, members);
    }

    private Stream<Operation> operations() {
        boolean newerToo = readings.of(SuperOfficeReadings.GENERATION_CURRENT);
        return Stream.of(Operation.values())
                .filter(operation -> Operation.at(operation.path(), newerToo).isPresent());
    }
}
