package gatehouse.console.wire.export;

import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentDocument;
import gatehouse.console.environments.KeptEnvironment;
import gatehouse.console.environments.OwnerOnlyFile.FileBodyWriter;
import gatehouse.console.program.ProgramFacts;
import gatehouse.console.wire.ExchangeText;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What is handed to a vendor with a finding, as a ZIP archive. There is no secret in it: an
 * environment has none, and in the log they are hidden.
 *
 * @param at when it was put together
 */
public record VendorReport(List<ReportFile> files, Instant at) implements FileBodyWriter {
    private static final String BETWEEN = String.join("\n", "", "", "=".repeat(80), "", "");

    public VendorReport {
        files = List.copyOf(files);
    }

    /**
     * Puts a report together, without a finding.
     *
     * @param calls with which the finding is shown; their environments are described without the
     *     notes of people
     */
    static VendorReport of(
            List<WireEntry> calls, ConnectionSchemas schemas, TimeFormat times, Instant now)
            throws IOException {
        var files = new ArrayList<ReportFile>();
        files.add(new ReportFile("versions.txt", versions(times, now)));
        List<Environment> environments = CallChoiceViewModel.environments(calls);
        if (!environments.isEmpty()) {
            files.add(new ReportFile("environments.json", described(environments, schemas)));
        }
        files.add(
                new ReportFile(
                        "calls.txt",
                        calls.stream()
                                .map(call -> ExchangeText.of(call, times))
                                .collect(Collectors.joining(BETWEEN, "", "\n"))));
        var archive = new ByteArrayOutputStream();
        new HarWriter(calls).writeTo(archive);
        files.add(new ReportFile("calls.har", archive.toString(StandardCharsets.UTF_8)));
        return new VendorReport(files, now);
    }

    /** The same with a finding in words, in the first file; without one where it is blank. */
    VendorReport withFinding(String finding) {
        if (finding.isBlank()) {
            return this;
        }
        var all = new ArrayList<>(files);
        all.addFirst(new ReportFile("finding.txt", finding.strip() + "\n"));
        return new VendorReport(all, at);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (ReportFile file : files) {
            var entry = new ZipEntry(file.name());
            entry.setTime(at.toEpochMilli());
            zip.putNextEntry(entry);
            zip.write(file.bytes());
            zip.closeEntry();
        }
        zip.finish();
    }

    private static String versions(TimeFormat times, Instant now) {
        ProgramFacts facts = ProgramFacts.ofThisRun();
        return MessageBundle.of(
                "wire.report.versions",
                facts.version(),
                facts.commit(),
                facts.java(),
                facts.system(),
                times.full(now));
    }

    private static String described(List<Environment> environments, ConnectionSchemas schemas) {
        List<KeptEnvironment> kept =
                environments.stream()
                        .map(one ->
                                KeptEnvironment.of(
                                        new Environment(
                                                one.id(),
                                                one.name(),
                                                one.kind(),
                                                one.colour(),
                                                "",
                                                one.unshared(),
                                                one.defaults(),
                                                one.connections())))
                        .toList();
        return new String(new EnvironmentDocument(schemas).write(kept), StandardCharsets.UTF_8);
    }
}
