import org.jspecify.annotations.NullMarked;

/** The look of Gatehouse: tokens, style sheets, icons. */
@NullMarked
module gatehouse.styles {
    requires static org.jspecify;

    exports gatehouse.styles;
}
