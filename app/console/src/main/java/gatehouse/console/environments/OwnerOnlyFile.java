package gatehouse.console.environments;

import gatehouse.console.words.MessageBundle;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that only its owner may read, where the file system knows owners. */
public final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> MODE =
            PosixFilePermissions.fromString("rw-------");

    private OwnerOnlyFile() {}

    /** Writes what a file shall hold. */
    @FunctionalInterface
    public interface FileBodyWriter {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Makes the file where it is missing, empty, and takes it from everybody else where it is not.
     *
     * @throws IOException when something is in its place that is no file
     */
    public static void prepare(Path file) throws IOException {
        requireFile(file);
        try {
            create(file);
        } catch (FileAlreadyExistsException there) {
            if (knowsOwners(file) && !Files.getPosixFilePermissions(file).equals(MODE)) {
                Files.setPosixFilePermissions(file, MODE);
            }
        }
    }

    /**
     * Makes a new file, empty.
     *
     * @throws FileAlreadyExistsException when something is there already
     */
    public static void create(Path file) throws IOException {
        if (knowsOwners(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(MODE));
        } else {
            Files.createFile(file);
        }
    }

    /**
     * Replaces what a file holds, or makes it; its folder must be there.
     *
     * <p>It is on disk when this returns. Whatever happens before, a reader finds the old content
     * or the new one, and no part of the new one is left elsewhere. An interrupt does not stop it.
     */
    public static void replace(Path file, FileBodyWriter content) throws IOException {
        requireFile(file);
        Path target = file.toAbsolutePath();
        Path folder = target.resolveSibling("");
        Path temp = Files.createTempFile(folder, target.getFileName() + ".", ".tmp");
        try {
            // A stream and not a channel: an interrupt would close a channel in the middle.
            try (var out = new FileOutputStream(temp.toFile())) {
                content.writeTo(out);
                out.getFD().sync();
            }
            Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temp);
        }
        flushFolder(folder);
    }

    private static void flushFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot flush a folder. Then a power cut may bring back the old file, whole.
        }
    }

    private static boolean knowsOwners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Refuses what is in the place of a file and is none: a named pipe would be waited for without
     * end, and through a link to nothing a file would be made elsewhere. Nothing is fine.
     */
    public static void requireFile(Path file) throws IOException {
        try {
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                throw new IOException(MessageBundle.of("home.file.notFile", file.toString()));
            }
        } catch (NoSuchFileException missing) {
            if (Files.isSymbolicLink(file)) {
                throw new IOException(
                        MessageBundle.of("home.file.linkToNothing", file.toString()), missing);
            }
        }
    }
}
