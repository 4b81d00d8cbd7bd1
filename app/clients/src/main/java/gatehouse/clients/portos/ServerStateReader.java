package gatehouse.clients.portos;

import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.AnswerStream;
import gatehouse.clients.http.UnexpectedAnswerException;
import gatehouse.clients.json.JsonMembers;
import gatehouse.clients.portos.server.PortosHealth;
import gatehouse.clients.portos.server.PortosLicense;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** Reads what Portos tells of itself: its licence and its health (contract: Portos 2.4). */
final class ServerStateReader {
    private final JsonAnswerOpener answers;

    ServerStateReader(JsonAnswerOpener answers) {
        this.answers = answers;
    }

    /** The licence; an object without any member of a licence is none. */
    PortosLicense license(AnswerStream answer) throws UnexpectedAnswerException {
        JsonNode license = answers.object(answer);
        if (!license.has("shopId") && !license.has("isExpired") && !license.has("features")) {
            throw new UnexpectedAnswerException(DefectKind.NOT_LICENCE);
        }
        return new PortosLicense(
                answer.shown(JsonMembers.text(license, "shopId")),
                JsonMembers.instant(license, "activationTime"),
                JsonMembers.instant(license, "expirationTime"),
                JsonMembers.instant(license, "verificationTime"),
                TimeSpanParser.parse(JsonMembers.text(license, "verificationInterval")),
                JsonMembers.number(license, "remainingDays"),
                JsonMembers.flag(license, "isExpired"),
                JsonMembers.objects(license, "features").stream()
                        .map(feature -> feature(answer, feature))
                        .toList());
    }

    /** The health; without a {@code status} it says nothing. */
    PortosHealth health(AnswerStream answer) throws UnexpectedAnswerException {
        JsonNode health = answers.object(answer);
        String status = JsonMembers.text(health, "status");
        if (status.isEmpty()) {
            throw new UnexpectedAnswerException(DefectKind.NO_STATUS);
        }
        return new PortosHealth(
                answer.shown(status),
                TimeSpanParser.parse(JsonMembers.text(health, "totalDuration")),
                health.path("entries").properties().stream()
                        .map(entry -> entry(answer, entry))
                        .toList());
    }

    private static PortosLicense.LicenseFeature feature(AnswerStream answer, JsonNode feature) {
        return new PortosLicense.LicenseFeature(
                answer.shown(JsonMembers.text(feature, "productSku")),
                answer.shown(JsonMembers.text(feature, "rawValue")),
                answer.shown(JsonMembers.text(feature, "name")),
                JsonMembers.instant(feature, "activationTime"),
                JsonMembers.instant(feature, "expirationTime"));
    }

    private static PortosHealth.HealthEntry entry(
            AnswerStream answer, Map.Entry<String, JsonNode> named) {
        JsonNode entry = named.getValue();
        return new PortosHealth.HealthEntry(
                answer.shown(named.getKey()),
                answer.shown(JsonMembers.text(entry, "status")),
                answer.shown(JsonMembers.text(entry, "description")),
                TimeSpanParser.parse(JsonMembers.text(entry, "duration")),
                answer.shown(JsonMembers.textsByName(entry, "data")),
                answer.shown(JsonMembers.text(entry, "exception")));
    }
}
