package gatehouse.clients.portos;

import gatehouse.clients.http.Answer;
import gatehouse.clients.http.UnexpectedAnswer;
import gatehouse.clients.json.Members;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** Reads what Portos tells of itself: its licence and its health (contract: Portos 2.4). */
final class StateReader {
    private final Answers answers;

    StateReader(Answers answers) {
        this.answers = answers;
    }

    /** The licence; an object without any member of a licence is none. */
    License license(Answer answer) throws UnexpectedAnswer {
        JsonNode license = answers.object(answer);
        if (!license.has("shopId") && !license.has("isExpired") && !license.has("features")) {
            throw new UnexpectedAnswer("It is not a licence.");
        }
        return new License(
                Members.text(license, "shopId"),
                Members.instant(license, "activationTime"),
                Members.instant(license, "expirationTime"),
                Members.instant(license, "verificationTime"),
                TimeSpan.parse(Members.text(license, "verificationInterval")),
                Members.number(license, "remainingDays"),
                Members.flag(license, "isExpired"),
                Members.objects(license, "features").stream().map(StateReader::feature).toList());
    }

    /** The health; without a {@code status} it says nothing. */
    Health health(Answer answer) throws UnexpectedAnswer {
        JsonNode health = answers.object(answer);
        String status = Members.text(health, "status");
        if (status.isEmpty()) {
            throw new UnexpectedAnswer("It tells no status.");
        }
        return new Health(
                status,
                TimeSpan.parse(Members.text(health, "totalDuration")),
                health.path("entries").properties().stream().map(StateReader::entry).toList());
    }

    private static License.Feature feature(JsonNode feature) {
        return new License.Feature(
                Members.text(feature, "productSku"),
                Members.text(feature, "rawValue"),
                Members.text(feature, "name"),
                Members.instant(feature, "activationTime"),
                Members.instant(feature, "expirationTime"));
    }

    private static Health.Entry entry(Map.Entry<String, JsonNode> named) {
        JsonNode entry = named.getValue();
        return new Health.Entry(
                named.getKey(),
                Members.text(entry, "status"),
                Members.text(entry, "description"),
                TimeSpan.parse(Members.text(entry, "duration")),
                Members.textsByName(entry, "data"),
                Members.text(entry, "exception"));
    }
}
