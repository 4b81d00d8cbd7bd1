package gatehouse.console.temporarykey;

import gatehouse.clients.superoffice.SuperOfficeTrouble;
import gatehouse.clients.superoffice.access.PastedKey;
import gatehouse.clients.superoffice.access.TemporaryKey;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.words.UserMessage;

import java.util.List;
import java.util.Optional;

/**
 * One key as it was pasted: what is checked first, and which other forms may have been meant. It
 * tells no key by its text form.
 *
 * @param number running number from 1, which stands for the key
 * @param forms the form that is sent, then those that are offered as second checks; empty where
 *     nothing can be sent
 * @param wrong why nothing can be sent; empty where a key was found
 * @param note what looks odd about what is sent; empty where nothing does
 */
public record PastedKeyLine(int number, List<KeyForm> forms, String wrong, String note) {
    /**
     * One form of a key.
     *
     * @param taken what was taken, in words: {@code the part "key" of the link, decoded}; empty for
     *     what was pasted as it is
     */
    public record KeyForm(TemporaryKey key, String taken) {
        static KeyForm of(PastedKey.AlternativeForm form) {
            return new KeyForm(form.key(), KeyVerdictMessages.taken(form));
        }

        @Override
        public String toString() {
            return "Form[" + taken + "]";
        }
    }

    public PastedKeyLine {
        forms = List.copyOf(forms);
    }

    /** What is sent; empty where nothing can be. */
    public Optional<TemporaryKey> key() {
        return forms.stream().map(KeyForm::key).findFirst();
    }

    /** What is offered as second checks. */
    public List<KeyForm> others() {
        return forms.stream().skip(1).toList();
    }

    /** Which part is sent, in words; empty for what was pasted as it is. */
    public String taken() {
        return forms.isEmpty() ? "" : forms.getFirst().taken();
    }

    /** Overwrites the key in all its forms. */
    public void wipe() {
        forms.forEach(form -> form.key().text().wipe());
    }

    SuperOfficeFailure obstacle() {
        return new SuperOfficeFailure(SuperOfficeTrouble.NOT_SENT, new UserMessage(wrong, ""));
    }
}
