package gatehouse.build;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.spi.ToolProvider;

/** Runs a tool of the JDK in this process. */
final class JdkTool {
    private JdkTool() {}

    /** Runs it; what it says is in the exception if it fails, and nowhere if it does not. */
    static void run(String name, String... arguments) {
        ToolProvider tool =
                ToolProvider.findFirst(name)
                        .orElseThrow(() -> new IllegalStateException("This JDK has no " + name));
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        int exit = tool.run(writer, writer, arguments);
        if (exit != 0) {
            throw new IllegalStateException("%s failed: %s".formatted(name, said));
        }
    }
}
