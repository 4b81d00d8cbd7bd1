package gatehouse.cli;

import gatehouse.cli.verb.TerminalPrompt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Somebody at the terminal who gives prepared answers. */
final class ScriptedPerson implements TerminalPrompt {
    private final Deque<String> answers;
    private final List<String> questions = new ArrayList<>();
    private final Runnable before;

    ScriptedPerson(String... answers) {
        this(() -> {}, answers);
    }

    /**
     * @param before happens in the world while the person reads a question
     */
    ScriptedPerson(Runnable before, String... answers) {
        this.before = before;
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    List<String> questions() {
        return questions;
    }

    @Override
    public String line(String question) {
        questions.add(question);
        before.run();
        return answers.pop();
    }

    @Override
    public char[] secret(String question) {
        return line(question).toCharArray();
    }
}
