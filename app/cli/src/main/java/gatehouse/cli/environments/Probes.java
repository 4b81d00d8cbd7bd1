package gatehouse.cli.environments;

import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Surroundings;
import gatehouse.clients.http.Address;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.Trust;
import gatehouse.clients.portos.License;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.srs.Finding;
import gatehouse.clients.srs.Found;
import gatehouse.clients.superoffice.ApiDescription;
import gatehouse.clients.superoffice.Localization;
import gatehouse.clients.superoffice.Place;
import gatehouse.clients.superoffice.SuperOfficeClient;
import gatehouse.clients.superoffice.SuperOfficeSettings;
import gatehouse.clients.superoffice.TenantState;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.connections.superoffice.SuperOfficePlaces;
import gatehouse.console.environments.Environment;
import gatehouse.console.recording.LadderStep;
import gatehouse.console.recording.LadderWords;
import gatehouse.console.words.Times;
import gatehouse.console.words.Visible;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Calls of each system of an environment that need no sign-in and have no effect. */
final class Probes {
    private final Surroundings around;
    private final AtomicReference<Exchange> wire = new AtomicReference<>();

    Probes(Surroundings around) {
        this.around = around;
    }

    /**
     * Asks every system that the environment has.
     *
     * @param where with the addresses, which the sandbox has only while it runs
     */
    List<Probe> of(Environment where) throws CallException {
        var probes = new ArrayList<Probe>();
        Environment.Portos portos = where.portos();
        if (portos != null) {
            probes.addAll(portos(portos));
        }
        Environment.SuperOffice superOffice = where.superoffice();
        if (superOffice != null) {
            probes.add(superOffice(superOffice));
        }
        Environment.Srs srs = where.srs();
        if (srs != null) {
            probes.add(srs(srs));
        }
        return List.copyOf(probes);
    }

    private List<Probe> portos(Environment.Portos portos) {
        var settings =
                new PortosSettings(
                        Address.parse(portos.server()),
                        portos.prefix(),
                        "en-GB",
                        around.patience().limits());
        try (var client = new PortosClient(settings, wire::set, around.clock())) {
            return List.of(
                    Probe.of("portos", "license", () -> told(client.license()), wire),
                    Probe.of("portos", "health", () -> client.health().status(), wire));
        }
    }

    private String told(License license) {
        return Texts.of(
                "environments.test.license",
                license.shopId(),
                Times.full(license.expirationTime(), around.zone()));
    }

    private Probe superOffice(Environment.SuperOffice where) {
        Place place = SuperOfficePlaces.of(where);
        var settings = new SuperOfficeSettings(place, Localization.of("en"));
        try (var client = new SuperOfficeClient(settings, wire::set, around.clock())) {
            return switch (place) {
                case Place.Onsite onsite ->
                        Probe.of(
                                "superoffice",
                                "api",
                                () -> told(client.describe(onsite.api()).value()),
                                wire);
                case Place.Online _ ->
                        Probe.of(
                                "superoffice",
                                "state",
                                () -> told(client.tenantState().value()),
                                wire);
            };
        }
    }

    private static String told(ApiDescription api) {
        String version = api.netServerVersion();
        return version == null
                ? Texts.of("environments.test.webApi")
                : Texts.of("environments.test.webApi.version", Visible.text(version));
    }

    private static String told(TenantState tenant) {
        return Texts.of("environments.test.tenant", Visible.text(tenant.state()));
    }

    private Probe srs(Environment.Srs where) throws CallException {
        try (var srs =
                new SrsConnection(
                        where.base(),
                        where.origin(),
                        "",
                        Trust.system(),
                        around.patience().recording(),
                        wire::set,
                        around.clock())) {
            var words = new LadderWords(where.origin(), around.zone());
            if (srs.refused().isPresent()) {
                String why = words.of(LadderStep.of(srs.refused().get())).text();
                return new Probe("srs", "version", false, null, why);
            }
            Found version = srs.client().version();
            return new Probe(
                    "srs",
                    "version",
                    version.finding() == Finding.VERSION_KNOWN,
                    version.exchange(),
                    words.of(LadderStep.of(version)).text().strip());
        }
    }
}
