package gatehouse.console.sessions.revoke;

import gatehouse.clients.portos.SessionIdRule;
import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.environments.OwnerOnlyFile;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.InvalidInputException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Writes and reads plans as JSON. A file has whole ids, so only its owner may read it; whoever
 * knows an id can end the session. The names of its members are a promise.
 */
public final class RevokePlanFile {
    /** Writes one for a person. */
    public static final ActKind EXPORT = ActKind.local("plan.export", JournalRule.REQUIRED);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RevokePlanFile() {}

    /**
     * Writes a plan into a file that is there and empty, as {@link OwnerOnlyFile#create} makes it.
     */
    public static void write(Path file, SavedRevokePlan plan) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING)) {
            write(out, plan);
        }
    }

    /** Writes a plan. */
    public static void write(OutputStream out, SavedRevokePlan plan) throws IOException {
        ObjectNode document =
                JSON.createObjectNode()
                        .put("plan", true)
                        .put("environment", plan.environment())
                        .put("connection", plan.connection())
                        .put("asOf", plan.asOf().toString())
                        .put("asked", plan.lines().size())
                        .put("count", plan.revocable().size());
        ArrayNode lines = document.putArray("lines");
        plan.lines().forEach(line -> lines.add(PlannedSessionJson.node(line)));
        try {
            out.write(JSON.writeValueAsBytes(document));
        } catch (JacksonException failed) {
            throw new IOException(failed);
        }
    }

    /**
     * Reads a plan.
     *
     * @throws InvalidInputException when the file has none; nothing of it is taken then
     */
    public static SavedRevokePlan read(Path file) throws IOException {
        OwnerOnlyFile.requireFile(file);
        byte[] bytes = Files.readAllBytes(file);
        try {
            JsonNode document = JSON.readTree(bytes);
            if (!document.path("plan").asBoolean(false)) {
                throw new IllegalArgumentException("plan");
            }
            return new SavedRevokePlan(
                    PlannedSessionJson.required(document, "environment"),
                    PlannedSessionJson.required(document, "connection"),
                    Instant.parse(PlannedSessionJson.required(document, "asOf")),
                    lines(document.path("lines")));
        } catch (JacksonException | IllegalArgumentException | DateTimeException wrong) {
            throw (InvalidInputException)
                    new InvalidInputException(MessageBundle.of("revoke.plan.file.wrong", file))
                            .initCause(wrong);
        }
    }

    private static List<PlannedSession> lines(JsonNode nodes) {
        List<PlannedSession> lines = new ArrayList<>();
        var ids = new HashSet<String>();
        for (JsonNode node : nodes) {
            PlannedSession line = PlannedSessionJson.line(node);
            if (!ids.add(SessionIdRule.check(line.sessionId()))) {
                throw new IllegalArgumentException("sessionId");
            }
            lines.add(line);
        }
        return lines;
    }
}
