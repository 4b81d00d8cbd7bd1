package gatehouse.views.fx;

import gatehouse.console.words.MessageBundle;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Leads from a sentence to the call in the network log that it rests on. */
public final class CallLink {
    private CallLink() {}

    /** A new link to a call. */
    public static Hyperlink to(long number) {
        var link = new Hyperlink();
        text(link);
        link.setOnAction(_ -> show(link, OptionalLong.of(number)));
        return link;
    }

    /** Makes a link lead to a call that may be another one later; without one it is hidden. */
    public static void follow(Hyperlink link, ObservableValue<OptionalLong> call) {
        NodeBindings.when(link, call.map(OptionalLong::isPresent));
        text(link);
        link.setOnAction(_ -> show(link, call.getValue()));
    }

    /** The same for the call that what is shown rests on. */
    public static <T> void follow(
            Hyperlink link,
            ObservableValue<Optional<T>> shown,
            Function<? super T, OptionalLong> call) {
        follow(link, shown.map(now -> now.map(call).orElse(OptionalLong.empty())));
    }

    private static void text(Hyperlink link) {
        link.setText(MessageBundle.of("wire.showCall"));
        link.getStyleClass().add("call-link");
    }

    private static void show(Hyperlink link, OptionalLong call) {
        link.setVisited(false);
        call.ifPresent(number -> ShowCallEvent.fire(link, number));
    }
}
