package gatehouse.console.wire.export;

import gatehouse.console.wire.WireWords;
import gatehouse.console.words.MessageBundle;

import java.nio.charset.StandardCharsets;

/** A file of a report, as it is written in UTF-8. */
public record ReportFile(String name, String text) {
    /** What a list shows: its name and its size. */
    public String title() {
        return MessageBundle.of("wire.report.file", name, WireWords.size(bytes().length));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
