package gatehouse.clients.superoffice;

import gatehouse.clients.http.UnsendableRequestException;
import gatehouse.clients.superoffice.access.SuperOfficeNotSentReasons;

import java.util.ArrayList;
import java.util.List;

/**
 * Which members of a result are asked for; what is not named comes as null (contract: SuperOffice
 * 2.3 and 13.1).
 */
final class MemberSelection {
    private static final String NAME = "[A-Za-z0-9_]{1,64}(/[A-Za-z0-9_]{1,64})*";

    private MemberSelection() {}

    /**
     * The names with those that are always needed, joined by commas.
     *
     * @throws IllegalArgumentException when one is not a name
     */
    static String of(List<String> asked, List<String> needed) {
        var names = new ArrayList<String>();
        for (String name : asked) {
            if (!name.matches(NAME)) {
                throw new UnsendableRequestException(
                        SuperOfficeNotSentReasons.SELECT_UNUSABLE,
                        "A name in $select has letters, digits and _, and / before a nested one.");
            }
            add(names, name);
        }
        needed.forEach(name -> add(names, name));
        return String.join(",", names);
    }

    private static void add(List<String> names, String name) {
        if (names.stream().noneMatch(name::equalsIgnoreCase)) {
            names.add(name);
        }
    }
}
