package gatehouse.sandbox.control;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a system is and what opens it, by the names of the ready line. */
public final class AccessDetails {
    private final Map<String, Object> members = new LinkedHashMap<>();

    public AccessDetails with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Texts, addresses and maps of texts. */
    public Map<String, Object> members() {
        return members;
    }

    public String text(String name) {
        return member(name).toString();
    }

    public URI address(String name) {
        return URI.create(text(name));
    }

    /** A member that holds texts by their names. */
    public Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        ((Map<?, ?>) member(name))
                .forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private Object member(String name) {
        Object value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Nothing is called " + name);
        }
        return value;
    }

    /** Names the members, never what opens something. */
    @Override
    public String toString() {
        return members.keySet().toString();
    }
}
