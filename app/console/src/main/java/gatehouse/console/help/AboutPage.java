package gatehouse.console.help;

import gatehouse.console.program.ProgramFacts;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.DetailFact;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which program this is: version, commit, Java, operating system and licence.
 *
 * @param program what runs
 */
public record AboutPage(ProgramFacts program) {
    /** Each of them. */
    public List<DetailFact> facts() {
        return List.of(
                fact("about.version", program.version()),
                fact("about.commit", program.commit()),
                fact("about.java", program.java()),
                fact("about.system", program.system()),
                fact("about.licence", MessageBundle.of("about.licence.then")));
    }

    /** All of it as text for a report. */
    public String text() {
        return facts().stream()
                .map(DetailFact::text)
                .collect(Collectors.joining("\n", "Gatehouse\n", "\n"));
    }

    private static DetailFact fact(String key, String value) {
        return new DetailFact(MessageBundle.of(key), value, "");
    }
}
