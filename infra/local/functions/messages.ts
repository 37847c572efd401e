/** What the runner's thread and a function's thread tell each other. */

export interface Settings {
  file: string;
  export: string;
  offset: SharedArrayBuffer;
  compileCache: string;
}

export interface Invocation {
  id: number;
  /** As JSON, so that a handler gets nothing that could not have come over the wire. */
  event: string;
  requestId: string;
  /** Milliseconds since 1970 by the machine's own clock. */
  deadline: number;
  functionName: string;
  functionArn: string;
  memorySize: number;
}

export interface FunctionFailure {
  errorType: string;
  errorMessage: string;
  trace: string[];
}

export type Answer =
  | { ready: true }
  | { stillborn: FunctionFailure }
  | { id: number; result: string }
  | { id: number; failure: FunctionFailure };
