/** How long AWS is waited for. */
export interface Patience {
  /** Tries of one call. */
  attempts: number;
  /** Milliseconds until there is a connection, and until the whole answer is there. */
  connectionTimeout: number;
  requestTimeout: number;
  maxSockets: number;
  /** After which a connection that nobody uses is closed; absent: when the other side closes it. */
  idleTimeout?: number;
}

/** Three tries of 2.5 seconds and the pauses between them end before the ten seconds of a function that answers HTTP. */
export const patientRequests: Patience = {
  attempts: 3,
  connectionTimeout: 1_000,
  requestTimeout: 2_500,
  maxSockets: 100,
};
