package gatehouse.styles;

/** The sheets of Gatehouse, in the order in which they are to be added to a scene. */
public final class Styles {
    private Styles() {}
}
