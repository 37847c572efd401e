/** What the table Registry holds, in memory: shared by those who read it, seed it and administer it. */
import type { RegistryChange, RegistryEntries, RegistryKind } from "../../shared/domain/registry-change.ts";
import type { AnsweredRequest } from "../../shared/ports.ts";

export interface RegistryMemory {
  entries: { [Kind in RegistryKind]: Map<string, RegistryEntries[Kind]> };
  /** By kind and subject; what a test put there has none. */
  versions: Map<string, number>;
  changes: RegistryChange[];
  requests: Map<string, AnsweredRequest>;
}

export const versionKey = (kind: RegistryKind, subject: string): string => `${kind} ${subject}`;

export const makeRegistryMemory = (): RegistryMemory => ({
  entries: {
    organization: new Map(),
    person: new Map(),
    account: new Map(),
    permit: new Map(),
    post: new Map(),
    route: new Map(),
    calendar: new Map(),
    agreement: new Map(),
    leave: new Map(),
    "saved-reasons": new Map(),
  },
  versions: new Map(),
  changes: [],
  requests: new Map(),
});
