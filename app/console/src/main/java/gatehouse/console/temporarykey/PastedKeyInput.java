package gatehouse.console.temporarykey;

import gatehouse.clients.superoffice.access.PastedKey;
import gatehouse.console.words.MessageBundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a person pasted: a key, a whole link, or many lines of them (contract: SuperOffice 13.1,
 * rule 6). Nothing is sent or kept by reading it.
 *
 * @param lines what can be checked, by running number; empty where nothing can be
 * @param wrong why nothing can be checked at all; empty where something can be, and where nothing
 *     was pasted
 * @param lineCount how many lines have something in them
 */
public record PastedKeyInput(List<PastedKeyLine> lines, String wrong, int lineCount) {
    /** How many keys are checked in one go. */
    public static final int MOST_LINES = 1_000;

    /** More than this is no key and no link. */
    public static final int LONGEST_LINE = 4_096;

    /** More than this is not read at all. */
    public static final int LONGEST = 256 * 1_024;

    private static final int SHORTEST_UNNAMED = 16;
    private static final int OBJECT_REPLACEMENT = 0xFFFC;
    private static final int NOT_A_CHARACTER = 0xFFFD;

    public PastedKeyInput {
        lines = List.copyOf(lines);
    }

    /** Whether it is so long that it is not read. */
    public static boolean isTooLong(CharSequence pasted) {
        return pasted.length() > LONGEST;
    }

    /** Why it is not read, for what {@link #isTooLong}. */
    public static String tooLong(CharSequence pasted) {
        return MessageBundle.of("key.wrong.tooLong", pasted.length(), LONGEST);
    }

    /**
     * Reads what was pasted.
     *
     * @param joined whether all lines are one key or link that was broken into lines
     */
    public static PastedKeyInput of(String pasted, boolean joined) {
        if (isTooLong(pasted)) {
            return new PastedKeyInput(List.of(), tooLong(pasted), 0);
        }
        List<String> lines =
                pasted.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_LINES && !joined) {
            String wrong = MessageBundle.of("key.wrong.tooMany", lines.size(), MOST_LINES);
            return new PastedKeyInput(List.of(), wrong, lines.size());
        }
        List<String> keys = joined && lines.size() > 1 ? List.of(String.join("", lines)) : lines;
        var read = new ArrayList<PastedKeyLine>();
        for (String key : keys) {
            read.add(line(read.size() + 1, key));
        }
        return read.size() == 1 && !read.getFirst().wrong().isEmpty()
                ? new PastedKeyInput(List.of(), read.getFirst().wrong(), lines.size())
                : new PastedKeyInput(read, "", lines.size());
    }

    private static PastedKeyLine line(int number, String text) {
        if (text.length() > LONGEST_LINE) {
            return wrong(number, MessageBundle.of("key.wrong.long", LONGEST_LINE));
        }
        if (text.codePoints().anyMatch(PastedKeyInput::isBinary)) {
            return wrong(number, MessageBundle.of("key.wrong.binary"));
        }
        PastedKey pasted = PastedKey.of(text);
        if (!pasted.link()) {
            List<PastedKeyLine.KeyForm> others =
                    pasted.others().stream().map(PastedKeyLine.KeyForm::of).toList();
            var own = new PastedKeyLine.KeyForm(pasted.key(), "");
            List<PastedKeyLine.KeyForm> forms =
                    Stream.concat(Stream.of(own), others.stream()).toList();
            return keyLine(number, pasted, forms);
        }
        List<PastedKeyLine.KeyForm> likely =
                pasted.others().stream()
                        .filter(PastedKeyInput::mayBeKey)
                        .map(PastedKeyLine.KeyForm::of)
                        .toList();
        return likely.isEmpty()
                ? wrong(number, MessageBundle.of("key.wrong.noKey"))
                : keyLine(number, pasted, likely);
    }

    private static PastedKeyLine keyLine(
            int number, PastedKey pasted, List<PastedKeyLine.KeyForm> forms) {
        String sent = forms.getFirst().key().text().reveal();
        return new PastedKeyLine(number, forms, "", PastedKeyNotes.of(pasted, sent));
    }

    /** A part of a link that is called a key, or long enough to be one by its looks. */
    private static boolean mayBeKey(PastedKey.AlternativeForm form) {
        return form.parameter().toLowerCase(Locale.ROOT).contains("key")
                || form.key().text().reveal().length() >= SHORTEST_UNNAMED;
    }

    private static PastedKeyLine wrong(int number, String why) {
        return new PastedKeyLine(number, List.of(), why, "");
    }

    private static boolean isBinary(int c) {
        return switch (Character.getType(c)) {
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.CONTROL -> c != '\t' && c != '\n';
            default -> c == NOT_A_CHARACTER || c == OBJECT_REPLACEMENT;
        };
    }
}
