package gatehouse.sandbox.superoffice.tenants;

import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.http.ReceivedCall;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeBodies;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeErrorAnswers;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeOperation;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeProblem;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells what can be known without signing in (contract: SuperOffice 3.3 and 3.4). */
public record PlayedSuperOfficeInformationCalls(
        PlayedTenantRegistry tenants,
        ContractVariants variants,
        InstantSource clock,
        PlayedSuperOfficeErrorAnswers errors) {
    private static final String VERSION = "11.10.0.2026";
    private static final Duration STATE_HOLDS = Duration.ofMinutes(15);
    private static final DateTimeFormatter TICKS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Whether the server is up, and which it is. */
    public PlayedAnswer about(String base, ReceivedCall call) {
        if (!call.header("Accept").orElse("").contains("json")) {
            return PlayedAnswer.html(200, "SuperOffice WebAPI (sandbox)");
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
        if (variants.of(SuperOfficeSwitches.GENERATION_CURRENT)) {
            members.put("Documentation", base + "/v1");
        }
        return PlayedSuperOfficeBodies.json(200, members);
    }

    /** The addresses there are. */
    public PlayedAnswer addresses(String base) {
        if (!variants.of(SuperOfficeSwitches.LIST_IS_OBJECT)) {
            var list = new ArrayList<String>();
            operations().forEach(operation -> list.add(base + operation.path()));
            return PlayedSuperOfficeBodies.json(200, list);
        }
        var byAddress = new LinkedHashMap<String, Object>();
        operations()
                .forEach(operation ->
                        byAddress.put(
                                base + operation.path(), Map.of("POST", operation.operation())));
        return PlayedSuperOfficeBodies.json(200, byAddress);
    }

    /** What a {@code GET} on the address of an operation tells; it does not run it. */
    public PlayedAnswer description(PlayedSuperOfficeOperation operation) {
        if (!variants.of(SuperOfficeSwitches.DESCRIPTION_IS_JSON)) {
            return PlayedAnswer.html(200, operation.label());
        }
        var members = new LinkedHashMap<String, Object>();
        members.put("Agent", operation.agent());
        members.put("Operation", operation.operation());
        members.put("Method", "POST");
        members.put("Parameters", operation.members());
        return PlayedSuperOfficeBodies.json(200, members);
    }

    /** The state of a tenant; asked of any host, no matter which serves it. */
    public PlayedAnswer state(String name) {
        Optional<PlayedTenant> known = tenants.find(name);
        if (known.isEmpty() && !variants.of(SuperOfficeSwitches.UNKNOWN_TENANT_TOLD)) {
            return errors.answer(
                    new PlayedSuperOfficeProblem.Nowhere(PlayedSuperOfficeTarget.STATE + name));
        }
        Optional<String> endpoint = known.map(tenants::endpoint);
        PlayedTenant.State state =
                known.map(PlayedTenant::state).orElse(PlayedTenant.State.UNKNOWN);
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("ContextIdentifier", name);
        members.put("Endpoint", endpoint.orElse(null));
        members.put("State", state.wireName());
        members.put("IsRunning", state.isUsable());
        members.put("ValidUntil", TICKS.format(clock.instant().plus(STATE_HOLDS)));
        members.put("Api", endpoint.map(at -> at + "/api").orElse(null));
        if (variants.of(SuperOfficeSwitches.STATE_WITH_VERSION)) {
            members.put("Version", "Release_11.10_2026.02.24-02");
        }
        return PlayedSuperOfficeBodies.json(200, members);
    }

    private List<PlayedSuperOfficeOperation> operations() {
        return PlayedSuperOfficeOperation.all(variants.of(SuperOfficeSwitches.GENERATION_CURRENT));
    }
}
