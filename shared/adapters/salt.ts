import { randomBytes } from "node:crypto";
import type { Salt } from "../ports.ts";

/** 128 bits. */
export const salt: Salt = () => randomBytes(16).toString("base64url");
