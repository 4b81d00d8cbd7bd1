package gatehouse.console.preferences;

/** In which zone a person wants points of time. */
public enum TimeZoneChoice {
    /** That of this computer. */
    COMPUTER,
    /** That of the shop which a window shows; this computer's where none is known. */
    SHOP,
    /** None of a place. */
    UTC
}
