package gatehouse.console.shell;

import gatehouse.console.environments.Environment;
import gatehouse.console.words.Sentence;
import gatehouse.console.words.Words;
import gatehouse.console.work.Command;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;
import gatehouse.console.work.Notice;

import javafx.beans.property.SimpleBooleanProperty;

import java.util.Optional;

/** What the window says in place of a place: opening, signed out, not reached. */
record DeskNotice(ShellViewModel shell) {
    Notice of(DeskState state) {
        return switch (state) {
            case DeskState.Opening(Environment environment) ->
                    new Notice(Notice.Kind.BUSY, opening(environment), "", Optional.empty());
            case DeskState.SignedOut(DeskViewModel desk) ->
                    new Notice(
                            Notice.Kind.EMPTY,
                            Words.of("desk.signedOut", desk.environment().name()),
                            Words.of("desk.signedOut.then"),
                            Optional.of(command("signIn", shell::signIn)));
            case DeskState.Failed(Environment environment, Failure why) -> failed(environment, why);
            case DeskState.SignedIn _ -> Notice.NONE;
        };
    }

    private Notice failed(Environment environment, Failure why) {
        Sentence sentence = FailureWords.of(why, "Portos");
        return new Notice(
                Notice.Kind.FAILED,
                sentence.what(),
                sentence.then(),
                Optional.of(command("refresh", () -> shell.go(environment))));
    }

    private static String opening(Environment environment) {
        return environment.equals(Environment.SANDBOX)
                ? Words.of("desk.opening.sandbox")
                : Words.of("desk.opening", environment.name());
    }

    private static Command command(String key, Runnable act) {
        return new Command(key, "", new SimpleBooleanProperty(true), act);
    }
}
