/** What entering a state does besides; carried out in the same transaction, or by the step that the state waits for. */
export type Effect =
  | "take-guard"
  | "release-guard"
  | "start-clock"
  | "pause-clock"
  | "resume-clock"
  | "stop-clock"
  | "take-quota"
  | "give-back-quota"
  | "make-letter"
  | "open-hand-off";
