package gatehouse.console.recording;

import gatehouse.console.environments.HomeFile;
import gatehouse.console.environments.HomeFolder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * Notes in the home folder, one for each session that is open: who and when, no secret. A note that
 * outlives its Gatehouse tells the next one that a session was not closed (contract: SRS 11, rule
 * 5). All methods block on the disk and may be called from any thread.
 */
public final class RecordingSessionNotes {
    private static final Logger log = LoggerFactory.getLogger(RecordingSessionNotes.class);
    private static final String START = "recording-";
    private static final String END = ".session";

    private final HomeFolder home;
    private final String process;

    /** Kept in {@code home}. */
    public RecordingSessionNotes(HomeFolder home) {
        this(home, identity(ProcessHandle.current()));
    }

    /**
     * @param process who keeps the notes: number and start of a process
     */
    RecordingSessionNotes(HomeFolder home, String process) {
        this.home = home;
        this.process = process;
    }

    /**
     * What Gatehouses that are gone have left; those of one that still runs are not told.
     *
     * @throws IOException when the folder cannot be read; a note that cannot be is skipped
     */
    public List<OrphanedSession> left() throws IOException {
        if (!Files.isDirectory(home.folder())) {
            return List.of();
        }
        var left = new ArrayList<OrphanedSession>();
        try (DirectoryStream<Path> notes =
                Files.newDirectoryStream(home.folder(), START + "*" + END)) {
            for (Path note : notes) {
                read(note).ifPresent(left::add);
            }
        }
        return List.copyOf(left);
    }

    /** Throws a note away: the person has seen it. */
    public void forget(OrphanedSession seen) throws IOException {
        Files.deleteIfExists(seen.note());
    }

    /** Notes that a session is about to be opened. */
    OrphanedSession open(String environment, String address, String user, Instant openedAt)
            throws IOException {
        home.create();
        Path note = home.folder().resolve(START + UUID.randomUUID() + END);
        var session = new OrphanedSession(note, environment, address, user, openedAt, false);
        write(session);
        return session;
    }

    void write(OrphanedSession session) throws IOException {
        var members = new Properties();
        members.setProperty("environment", session.environment());
        members.setProperty("address", session.address());
        members.setProperty("user", session.user());
        members.setProperty("openedAt", session.openedAt().toString());
        members.setProperty("alive", String.valueOf(session.alive()));
        members.setProperty("process", process);
        var text = new ByteArrayOutputStream();
        members.store(text, null);
        new HomeFile(home, session.note()).write(text.toByteArray());
    }

    void close(OrphanedSession over) {
        try {
            forget(over);
        } catch (IOException failed) {
            log.warn("The note {} of a session that is over is still there", over.note(), failed);
        }
    }

    private Optional<OrphanedSession> read(Path note) throws IOException {
        byte[] text = new HomeFile(home, note).read();
        if (text == null) {
            return Optional.empty();
        }
        try {
            var members = new Properties();
            members.load(new ByteArrayInputStream(text));
            return isRunning(members.getProperty("process", ""))
                    ? Optional.empty()
                    : Optional.of(
                            new OrphanedSession(
                                    note,
                                    members.getProperty("environment", ""),
                                    members.getProperty("address", ""),
                                    members.getProperty("user", ""),
                                    Instant.parse(members.getProperty("openedAt", "")),
                                    Boolean.parseBoolean(members.getProperty("alive", ""))));
        } catch (IllegalArgumentException | DateTimeException broken) {
            log.warn("The note {} of an open session cannot be read", note, broken);
            return Optional.empty();
        }
    }

    private static boolean isRunning(String process) {
        long number = Long.parseLong(process.replaceFirst(" .*", ""));
        return ProcessHandle.of(number)
                .filter(running -> identity(running).equals(process))
                .isPresent();
    }

    /** Numbers of processes come again, so the time of its start belongs to it. */
    private static String identity(ProcessHandle process) {
        return process.pid()
                + " "
                + process.info().startInstant().map(Instant::toString).orElse("");
    }
}
