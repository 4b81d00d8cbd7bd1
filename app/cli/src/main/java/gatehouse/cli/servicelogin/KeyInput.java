package gatehouse.cli.servicelogin;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ProcessContext;
import gatehouse.clients.superoffice.access.PastedKey;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.TemporaryKey;
import gatehouse.console.temporarykey.PastedKeyNotes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The key of a service login as the first line of standard input: never an argument.
 *
 * @param forms the key without what a file or a mail puts around it, which is a byte order mark,
 *     blanks of any kind, invisible signs and quotes; then the forms that may have been meant, such
 *     as one with {@code %3D} decoded
 * @param note what a person should know of the first form; empty where that is nothing
 */
record KeyInput(List<ServiceSessionKey> forms, String note) {
    private static final int LONGEST = 4_096;

    /** Reads it; a missing key is a wrong usage. */
    static KeyInput read(ProcessContext around) throws IOException {
        String text = new String(around.in().readNBytes(LONGEST), StandardCharsets.UTF_8);
        PastedKey pasted = PastedKey.of(text.lines().findFirst().orElse(""));
        String sent = pasted.key().text().reveal();
        if (sent.isEmpty()) {
            throw new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of("login.key.missing"));
        }
        Stream<TemporaryKey> others =
                pasted.others().stream()
                        .filter(form -> form.kind() == PastedKey.PasteKind.DECODED)
                        .map(PastedKey.AlternativeForm::key);
        List<ServiceSessionKey> forms =
                Stream.concat(Stream.of(pasted.key()), others)
                        .map(key -> ServiceSessionKey.of(key.text().reveal()))
                        .toList();
        return new KeyInput(forms, PastedKeyNotes.of(pasted, sent));
    }
}
