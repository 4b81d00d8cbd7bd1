package gatehouse.sandbox.control;

import gatehouse.sandbox.http.PlayedAnswer;

/** Answers one call to the control address. */
@FunctionalInterface
public interface ControlAction {
    PlayedAnswer answer(ControlCall call);
}
