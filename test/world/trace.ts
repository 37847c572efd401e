import { sha256Text } from "../../shared/domain/chain.ts";

/** Two worlds with the same hash went the same way. */
export const traceHash = (trace: readonly string[]): string => sha256Text(trace.join("\n"));
