package gatehouse.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rewrites classes of Java 5 and older, such as those of picocli, in the format of Java 11: the
 * same code with stack maps. The JDK verifies classes without stack maps slowly at each start, and
 * archives none of them.
 */
final class OldClasses {
    private static final int FIRST_WITH_STACK_MAPS = 50;

    private OldClasses() {}

    /** Rewrites those of {@code jar} in place, and leaves the others as they are. */
    static void rewrite(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            // A new constant pool: with the old one, code is copied as it is, without stack maps.
            ClassFile format =
                    ClassFile.of(
                            resolving(zip),
                            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                            ClassFile.ConstantPoolSharingOption.NEW_POOL);
            for (Path file : classesOf(zip)) {
                byte[] content = Files.readAllBytes(file);
                if (majorVersion(content) < FIRST_WITH_STACK_MAPS) {
                    Files.write(file, rewritten(format, content));
                }
            }
        }
    }

    private static byte[] rewritten(ClassFile format, byte[] content) {
        ClassTransform newer =
                ClassTransform.dropping(ClassFileVersion.class::isInstance)
                        .andThen(
                                ClassTransform.endHandler(builder ->
                                        builder.withVersion(ClassFile.JAVA_11_VERSION, 0)));
        byte[] result = format.transformClass(format.parse(content), newer);
        List<VerifyError> errors = format.verify(result);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("A class cannot be rewritten", errors.getFirst());
        }
        return result;
    }

    /** Stack maps name superclasses that two types have in common. */
    private static ClassFile.ClassHierarchyResolverOption resolving(FileSystem zip) {
        return ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(type -> open(zip, type))
                        .orElse(ClassHierarchyResolver.defaultResolver()));
    }

    private static InputStream open(FileSystem zip, ClassDesc type) {
        String descriptor = type.descriptorString();
        Path file = zip.getPath(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return Files.exists(file) ? new ByteArrayInputStream(Files.readAllBytes(file)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> classesOf(FileSystem zip) throws IOException {
        try (Stream<Path> entries = Files.walk(zip.getPath("/"))) {
            return entries.filter(entry -> entry.toString().endsWith(".class")).toList();
        }
    }

    private static int majorVersion(byte[] content) {
        return Byte.toUnsignedInt(content[6]) << 8 | Byte.toUnsignedInt(content[7]);
    }
}
