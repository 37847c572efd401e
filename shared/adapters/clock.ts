import type { Now } from "../ports.ts";

export const now: Now = () => new Date();
