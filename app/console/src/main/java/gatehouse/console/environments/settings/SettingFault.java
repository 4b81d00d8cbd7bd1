package gatehouse.console.environments.settings;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.VisibleText;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong with the text of a setting.
 *
 * @param key of the message bundle; the text goes on where the name of the setting ends
 * @param arguments of that text
 * @param offer the text with the fault corrected, where it is plain what was meant; the person
 *     decides whether to take it
 */
public record SettingFault(String key, List<String> arguments, Optional<String> offer) {
    public SettingFault {
        arguments = List.copyOf(arguments);
    }

    /** A fault for which there is nothing to offer. */
    public SettingFault(String key, String... arguments) {
        this(key, List.of(arguments), Optional.empty());
    }

    /** The same fault in a sentence that first names the place of the text. */
    public SettingFault at(String place) {
        return new SettingFault("setting.fault.at", List.of(place, text()), offer);
    }

    /** The same fault with a corrected text. */
    public SettingFault offering(Optional<String> corrected) {
        return new SettingFault(key, arguments, corrected);
    }

    /**
     * The fault in a sentence that begins with the setting: {@code Portos address: must start with
     * https:// or http://.} It never quotes what was typed, which may hold a password.
     *
     * @param titleKey of the setting's name on the screen
     */
    public String sentence(String titleKey) {
        return MessageBundle.of("setting.sentence", MessageBundle.of(titleKey), text());
    }

    /** The sentence, followed by the corrected text where there is one. */
    public String sentenceWithOffer(String titleKey) {
        return offer.map(VisibleText::text)
                .map(text -> sentence(titleKey) + " " + MessageBundle.of("setting.offer", text))
                .orElseGet(() -> sentence(titleKey));
    }

    private String text() {
        return MessageBundle.of(key, arguments.toArray());
    }
}
