package gatehouse.views;

import gatehouse.console.words.Words;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.Optional;

/** Finds out, before JavaFX does it with an ill message, whether a window can be opened. */
@SuppressWarnings("restricted") // the two libraries that JavaFX itself loads a moment later
final class Display {
    private static final String PLATFORM = "glass.platform";

    private Display() {}

    /** What is missing for a window, in a sentence; empty when nothing is. */
    static Optional<String> missing() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        if (!linux || System.getProperty(PLATFORM) != null) {
            return Optional.empty();
        }
        if (!isThere("libX11.so.6") || !canOpen()) {
            return Optional.of(Words.of("launch.noDisplay"));
        }
        return isThere("libgtk-3.so.0") ? Optional.empty() : Optional.of(Words.of("launch.noGtk"));
    }

    /** From now on everything is drawn into memory. */
    static void none() {
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

    /** A variable that names a display proves nothing: only opening it does. */
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
            throw new IllegalStateException("The display cannot be looked for", unexpected);
        }
    }
}
