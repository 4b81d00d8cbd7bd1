package gatehouse.console.sessions.fields;

import java.util.Map;

/** The human names of login names and devices; never changes, may be read from any thread. */
public final class NameDirectory {
    /** Knows nobody: every name is shown as it is. */
    public static final NameDirectory EMPTY = new NameDirectory(Map.of(), Map.of());

    private final Map<String, String> persons;
    private final Map<String, String> descriptions;
    private final FoldedNames foldedPersons;
    private final FoldedNames foldedDescriptions;

    /**
     * Keeps a copy of both maps.
     *
     * @param personByUserName the person or shift of a login name
     * @param descriptionByDevice what people call a device
     */
    public NameDirectory(
            Map<String, String> personByUserName, Map<String, String> descriptionByDevice) {
        persons = Map.copyOf(personByUserName);
        descriptions = Map.copyOf(descriptionByDevice);
        foldedPersons = new FoldedNames(persons);
        foldedDescriptions = new FoldedNames(descriptions);
    }

    /** The person behind a login name, or the login name itself where none is known. */
    public String person(String userName) {
        return persons.getOrDefault(userName, userName);
    }

    /** What people call a device; empty where that is not known. */
    public String description(String deviceName) {
        return descriptions.getOrDefault(deviceName, "");
    }

    /** The persons as the filter compares names. */
    FoldedNames foldedPersons() {
        return foldedPersons;
    }

    /** The descriptions as the filter compares names. */
    FoldedNames foldedDescriptions() {
        return foldedDescriptions;
    }
}
