package gatehouse.console.acts.runs;

import gatehouse.console.acts.StopSignal;

/** Pauses, resumes and stops a run of many acts. Safe for any thread. */
public final class RunControl implements StopSignal {
    private volatile boolean paused;
    private volatile boolean stopped;

    /** Begins no further act until {@link #resume}; acts under way go on. */
    public void pause() {
        paused = true;
    }

    /** Goes on after {@link #pause}. */
    public void resume() {
        paused = false;
    }

    /** Sends nothing new from now on; what was sent already is waited for. */
    public void stop() {
        stopped = true;
    }

    /** Whether a person paused it. */
    public boolean isPaused() {
        return paused;
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }
}
