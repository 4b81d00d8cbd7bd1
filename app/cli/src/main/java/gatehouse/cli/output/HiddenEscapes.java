package gatehouse.cli.output;

import gatehouse.console.words.VisibleText;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

import java.util.Locale;

/**
 * Writes characters that hide or turn others round as {@code \}{@code u202e} and the like. Every
 * character of two units is written so, since some of them hide and one unit does not tell.
 */
final class HiddenEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final int DELETE = 0x7F;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
        codes[DELETE] = CharacterEscapes.ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int unit) {
        String text = String.valueOf((char) unit);
        boolean hides = Character.isSurrogate((char) unit) || !VisibleText.text(text).equals(text);
        return hides ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", unit)) : null;
    }
}
