package gatehouse.console.systems;

/** Why a system is called. */
public enum CallOccasion {
    /** A person asked for it. */
    ASKED,
    /** The program refreshes by itself what is shown. */
    BACKGROUND
}
