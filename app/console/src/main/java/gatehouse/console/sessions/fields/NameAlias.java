package gatehouse.console.sessions.fields;

import gatehouse.console.filter.TextPattern;
import gatehouse.console.sessions.table.NameDictionary;

import java.util.List;

/** What people call what a name stands for; it is known from the directory, not from the list. */
public enum NameAlias {
    /** The name is all there is. */
    NONE {
        @Override
        public String of(NameDirectory directory, String name) {
            return "";
        }

        @Override
        public byte[][] folded(NameDirectory directory, NameDictionary names) {
            return new byte[0][];
        }

        @Override
        public List<String> find(NameDirectory directory, List<TextPattern> words) {
            return List.of();
        }
    },
    /** The person behind a login name. */
    PERSON {
        @Override
        public String of(NameDirectory directory, String name) {
            String person = directory.person(name);
            return person.equals(name) ? "" : person;
        }

        @Override
        public byte[][] folded(NameDirectory directory, NameDictionary names) {
            return directory.foldedPersons().beside(names);
        }

        @Override
        public List<String> find(NameDirectory directory, List<TextPattern> words) {
            return directory.foldedPersons().find(words);
        }
    },
    /** The description of a device. */
    DESCRIPTION {
        @Override
        public String of(NameDirectory directory, String name) {
            return directory.description(name);
        }

        @Override
        public byte[][] folded(NameDirectory directory, NameDictionary names) {
            return directory.foldedDescriptions().beside(names);
        }

        @Override
        public List<String> find(NameDirectory directory, List<TextPattern> words) {
            return directory.foldedDescriptions().find(words);
        }
    };

    /** The alias of a name; empty where none is known, or where it is the name itself. */
    public abstract String of(NameDirectory directory, String name);

    /**
     * For each entry of a dictionary its alias without case and diacritics, empty where none is
     * known; no array at all for {@link #NONE}. Not to be written to.
     */
    public abstract byte[][] folded(NameDirectory directory, NameDictionary names);

    /** The names in the directory which have each word in them or in their alias. */
    public abstract List<String> find(NameDirectory directory, List<TextPattern> words);
}
