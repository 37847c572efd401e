/** The registers of other bodies, as a function's settings connect them. */
import * as z from "zod";
import type { OutsideRegisters } from "../../ports.ts";
import type { RegisterPlace, Silence } from "./ask.ts";
import { makeCivilRegistry } from "./civil-registry.ts";
import { makeEmploymentRegister } from "./employment-register.ts";

/** Far below what a step or a waiting reviewer has. */
const timeoutMilliseconds = 4_000;

/** Plain http is spoken on one machine only: the question names a person, and the token opens the register. */
const isSafe = (text: string): boolean => {
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password) return false;
  return protocol === "https:" || (protocol === "http:" && hostname === "127.0.0.1");
};

const address = z.union([z.literal(""), z.url().refine(isSafe, "is neither https nor on this machine")]).default("");
const token = z.string().default("");

/** Empty where a register is not connected. */
export const registerSettings = {
  CIVIL_REGISTRY_URL: address,
  CIVIL_REGISTRY_TOKEN: token,
  EMPLOYMENT_REGISTER_URL: address,
  EMPLOYMENT_REGISTER_TOKEN: token,
};
type RegisterSettings = Record<keyof typeof registerSettings, string>;

/** An address without its token is a mistake that stops the start. */
const placeOf = (name: string, url: string, secret: string): RegisterPlace | null => {
  if (url === "") return null;
  if (secret === "") throw new Error(`${name}_URL is set without ${name}_TOKEN`);
  return { url, token: secret };
};

export const openRegisters = (
  settings: RegisterSettings,
  silent: (register: keyof OutsideRegisters, why: Silence) => void,
): OutsideRegisters => {
  const civil = placeOf("CIVIL_REGISTRY", settings.CIVIL_REGISTRY_URL, settings.CIVIL_REGISTRY_TOKEN);
  const employment = placeOf(
    "EMPLOYMENT_REGISTER",
    settings.EMPLOYMENT_REGISTER_URL,
    settings.EMPLOYMENT_REGISTER_TOKEN,
  );
  return {
    civilRegistry: makeCivilRegistry(civil, {
      timeoutMilliseconds,
      silent: (why) => silent("civilRegistry", why),
    }),
    employmentRegister: makeEmploymentRegister(employment, {
      timeoutMilliseconds,
      silent: (why) => silent("employmentRegister", why),
    }),
  };
};
