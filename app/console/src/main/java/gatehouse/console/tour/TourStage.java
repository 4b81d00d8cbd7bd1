package gatehouse.console.tour;

/** What a step of the tour teaches, in the order of the job. */
public enum TourStage {
    /** Who is calling. */
    FIND,
    /** How what is to be changed stands now. */
    LOOK,
    /** Changes are off until a person allows them. */
    ALLOW,
    /** The change itself, with its reason. */
    ACT,
    /** What the journal has of it. */
    RECORD,
    /** What was sent for it. */
    CALL,
    /** Changes are off again. */
    END
}
