package gatehouse.console.superoffice;

import gatehouse.clients.superoffice.ApiDescription;
import gatehouse.clients.superoffice.Localization;
import gatehouse.clients.superoffice.SuperOfficeClient;
import gatehouse.clients.superoffice.SuperOfficePlace;
import gatehouse.clients.superoffice.SuperOfficeSettings;
import gatehouse.clients.superoffice.TenantState;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.connections.superoffice.SuperOfficePlaces;
import gatehouse.console.connections.superoffice.SuperOfficeSchema;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.systems.ProbeCalls;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.systems.SystemModule;
import gatehouse.console.words.Visible;
import gatehouse.console.words.Words;

import java.time.InstantSource;
import java.util.List;

/** SuperOffice, the CRM. */
public final class SuperOfficeModule implements SystemModule {
    private static final String LANGUAGE = "en";

    private final InstantSource clock;

    /** A module that measures by {@code clock}. */
    public SuperOfficeModule(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public ConnectionSchema schema() {
        return SuperOfficeSchema.SCHEMA;
    }

    @Override
    public String name() {
        return Words.of("system.superoffice");
    }

    @Override
    public List<ProbeStep> probe(ConnectionSpec connection) {
        SuperOfficePlace place = SuperOfficePlaces.of(connection);
        var settings = new SuperOfficeSettings(place, Localization.of(LANGUAGE));
        var calls = new ProbeCalls(failed -> SuperOfficeFailure.of(failed).sentence().text());
        try (var client = new SuperOfficeClient(settings, calls, clock)) {
            return List.of(
                    switch (place) {
                        case SuperOfficePlace.Onsite onsite ->
                                calls.step(
                                        "api", () -> words(client.describe(onsite.api()).value()));
                        case SuperOfficePlace.Online _ ->
                                calls.step("state", () -> words(client.tenantState().value()));
                    });
        }
    }

    private static String words(ApiDescription api) {
        String version = api.netServerVersion();
        return version == null
                ? Words.of("superoffice.probe.api")
                : Words.of("superoffice.probe.api.version", Visible.text(version));
    }

    private static String words(TenantState tenant) {
        return Words.of("superoffice.probe.tenant", Visible.text(tenant.state()));
    }
}
