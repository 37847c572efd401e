import type { RequestIdentity } from "../contract/outcome.ts";

/** The id of what a request makes: 128 bits of the request's own hash, so that a repeat makes the same thing. */
export const idOf = ({ id }: RequestIdentity): string => id.slice("sha256:".length, "sha256:".length + 32);
