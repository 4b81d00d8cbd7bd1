package gatehouse.launcher;

import gatehouse.console.words.MessageBundle;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.Optional;

/** Checks whether a window can be opened: JavaFX itself would fail with an obscure message. */
@SuppressWarnings("restricted") // the two libraries that JavaFX itself loads a moment later
final class DisplayProbe {
    private static final String PLATFORM = "glass.platform";

    private DisplayProbe() {}

    /** Whether a variable names a display, or none is needed. */
    static boolean isNamed() {
        return !isNeeded() || System.getenv("DISPLAY") != null;
    }

    /** A sentence that says what is missing for a window; empty when nothing is. */
    static Optional<String> missing() {
        if (!isNeeded()) {
            return Optional.empty();
        }
        if (!isNamed() || !isThere("libX11.so.6") || !canOpen()) {
            return Optional.of(MessageBundle.of("launch.noDisplay"));
        }
        return isThere("libgtk-3.so.0")
                ? Optional.empty()
                : Optional.of(MessageBundle.of("launch.noGtk"));
    }

    private static boolean isNeeded() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        return linux && System.getProperty(PLATFORM) == null;
    }

    /** Makes JavaFX draw into memory, without a display; call it before JavaFX starts. */
    static void drawIntoMemory() {
        System.setProperty(PLATFORM, "Headless");
        System.setProperty("prism.order", "sw");
    }

    private static boolean isThere(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException absent) {
            return false;
        }
    }

    /** Opens the display: a variable that names one does not prove that it is there. */
    private static boolean canOpen() {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
            Linker linker = Linker.nativeLinker();
            var open =
                    linker.downcallHandle(
                            x11.findOrThrow("XOpenDisplay"),
                            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            var display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            var close =
                    linker.downcallHandle(
                            x11.findOrThrow("XCloseDisplay"),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            var ignored = (int) close.invokeExact(display);
            return true;
        } catch (Throwable unexpected) {
            throw new IllegalStateException("The check for a display failed", unexpected);
        }
    }
}
