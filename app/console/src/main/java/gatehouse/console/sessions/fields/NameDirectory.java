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
    private final boolean complete;

    /** All names that a server has. */
    public NameDirectory(
            Map<String, String> personByUserName, Map<String, String> descriptionByDevice) {
        this(personByUserName, descriptionByDevice, true);
    }

    /**
     * Keeps a copy of both maps.
     *
     * @param personByUserName the person or shift of a login name
     * @param descriptionByDevice what people call a device
     * @param complete whether the server gave all names that it has
     */
    public NameDirectory(
            Map<String, String> personByUserName,
            Map<String, String> descriptionByDevice,
            boolean complete) {
        this.complete = complete;
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

    /** Whether these are all names; without it, a person may be known by a login name alone. */
    public boolean isComplete() {
        return complete;
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
