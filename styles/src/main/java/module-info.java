import org.jspecify.annotations.NullMarked;

/** How Gatehouse looks: tokens, sheets, icons. */
@NullMarked
module gatehouse.styles {
    requires static org.jspecify;

    exports gatehouse.styles;
}
