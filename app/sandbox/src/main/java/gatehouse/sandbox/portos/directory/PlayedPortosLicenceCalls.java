package gatehouse.sandbox.portos.directory;

import gatehouse.sandbox.http.JsonStreamWriter;
import gatehouse.sandbox.http.PlayedAnswer;
import gatehouse.sandbox.portos.answers.PlayedPortosJsonAnswers;
import gatehouse.sandbox.portos.answers.PlayedPortosOpenEnums;
import gatehouse.sandbox.portos.variants.PlayedPortosDateForm;
import gatehouse.sandbox.portos.variants.PortosSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Tells of the licence and of health, without asking who calls (contract: Portos 2.4 and 8). */
public final class PlayedPortosLicenceCalls {
    /** As many devices as may be connected at the same time. */
    public static final int SEATS = 64;

    private static final Duration LEFT = Duration.ofDays(165);

    private final InstantSource clock;
    private final ContractVariants variants;
    private final PlayedPortosOpenEnums enums;
    private final PlayedPortosJsonAnswers json;

    public PlayedPortosLicenceCalls(
            InstantSource clock,
            ContractVariants variants,
            PlayedPortosOpenEnums enums,
            PlayedPortosJsonAnswers json) {
        this.clock = clock;
        this.variants = variants;
        this.enums = enums;
        this.json = json;
    }

    public PlayedAnswer licence() {
        PlayedPortosDateForm dates = variants.of(PortosSwitches.DATE_FORM);
        String activated = dates.written(midnight().minus(Duration.ofDays(200)));
        String expires = dates.written(midnight().plus(LEFT));
        return json.answer(
                200,
                out -> {
                    out.object()
                            .number("shopId", 4821)
                            .text("activationTime", activated)
                            .text("expirationTime", expires)
                            .text("verificationTime", dates.written(midnight()))
                            .text("verificationInterval", "1.00:00:00")
                            .number("remainingDays", LEFT.toDays())
                            .flag("isExpired", false)
                            .array("features");
                    feature(out, "MaxDeviceCount", Integer.toString(SEATS), activated, expires);
                    feature(out, "Eshop", "true", activated, expires);
                    out.endArray().end();
                });
    }

    /** Always 200: only the words tell how the server is. */
    public PlayedAnswer health() {
        return json.answer(
                200,
                out -> {
                    out.object()
                            .text("status", enums.health("Healthy"))
                            .text("totalDuration", "00:00:00.7933458")
                            .object("entries");
                    entry(out, "diskstorage", "Healthy", _ -> {});
                    entry(out, "license", "Healthy", this::licenceData);
                    entry(out, "fiscalPrinters", "healthy", _ -> {});
                    entry(out, "orderEndpoints", "Healthy", _ -> {});
                    entry(out, "portos.Features.Eshop", "Healthy", _ -> {});
                    out.end().end();
                });
    }

    private Instant midnight() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }

    private static void feature(
            JsonStreamWriter out, String name, String value, String activated, String expires) {
        out.object()
                .text("productSku", name)
                .text("rawValue", value)
                .text("name", name)
                .text("activationTime", activated)
                .text("expirationTime", expires)
                .end();
    }

    private void entry(
            JsonStreamWriter out, String name, String status, Consumer<JsonStreamWriter> data) {
        out.object(name)
                .text("status", enums.health(status))
                .text("duration", "00:00:00.0312874")
                .object("data");
        data.accept(out);
        out.end().end();
    }

    private void licenceData(JsonStreamWriter out) {
        var expires = LocalDate.ofInstant(midnight().plus(LEFT), ZoneOffset.UTC);
        out.number("remaningDays", LEFT.toDays()).text("expirationDate", expires + "T00:00:00");
    }
}
