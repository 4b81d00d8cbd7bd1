package gatehouse.console.superoffice;

import gatehouse.clients.superoffice.SuperOfficeClient;
import gatehouse.clients.superoffice.access.LocalizationSettings;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.clients.superoffice.answer.ApiDescription;
import gatehouse.clients.superoffice.answer.TenantState;
import gatehouse.console.connections.superoffice.SuperOfficeAddressReader;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.connections.superoffice.SuperOfficeSchema;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.systems.ProbeCalls;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.systems.SystemModule;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;

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
        return MessageBundle.of("system.superoffice");
    }

    @Override
    public List<ProbeStep> probe(ConnectionSpec connection) {
        SuperOfficePlace place = SuperOfficeAddressReader.of(connection);
        var settings = new SuperOfficeSettings(place, LocalizationSettings.of(LANGUAGE));
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
                ? MessageBundle.of("superoffice.probe.api")
                : MessageBundle.of("superoffice.probe.api.version", VisibleText.text(version));
    }

    private static String words(TenantState tenant) {
        return MessageBundle.of("superoffice.probe.tenant", VisibleText.text(tenant.state()));
    }
}
