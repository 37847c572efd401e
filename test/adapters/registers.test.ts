import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { startRegisters } from "../../infra/local/registers/index.ts";
import { inventedPerson } from "../../infra/local/seed/people.ts";
import { fileOf, plans } from "../../infra/local/seed/plans.ts";
import type { Silence } from "../../shared/adapters/registers/ask.ts";
import { makeCivilRegistry } from "../../shared/adapters/registers/civil-registry.ts";
import { makeEmploymentRegister } from "../../shared/adapters/registers/employment-register.ts";
import { openRegisters, registerSettings } from "../../shared/adapters/registers/open.ts";
import { makeFakeCivilRegistry, makeFakeEmploymentRegister } from "../fakes/registers.ts";
import { registersContract, someone, type Told } from "./contracts/registers.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A real register, that keeps what it was asked and answers as told. */
const registerThat = async (answer: Answer) => {
  const got: { request: IncomingMessage; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    got.push({ request, body });
    answer(request, response, body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ends.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/match`, got };
};

const saying = (reply: unknown, status = 200) =>
  registerThat((_request, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(typeof reply === "string" ? reply : JSON.stringify(reply));
  });

const asking = (timeoutMilliseconds = 10_000) => {
  const silences: Silence[] = [];
  return { silences, timeoutMilliseconds, silent: (why: Silence) => void silences.push(why) };
};

const civilAt = (url: string, how = asking()) => makeCivilRegistry({ url, token: "open-sesame" }, how);

describe("the fakes", () => {
  registersContract(async ({ civil, employedAt }: Told) => {
    const [civilRegistry, employmentRegister] = [makeFakeCivilRegistry(), makeFakeEmploymentRegister()];
    if (civil !== undefined) civilRegistry.say(someone.nationalId ?? "", civil);
    if (employedAt !== undefined) employmentRegister.say(someone.nationalId ?? "", employedAt);
    return { civilRegistry, employmentRegister };
  });
});

describe("over HTTP", () => {
  registersContract(async ({ civil = { matches: true, differs: [] }, employedAt }: Told) => {
    const [civilServer, employmentServer] = await Promise.all([
      civil ? saying(civil) : saying({}, 503),
      registerThat((_request, response, body) => {
        const { agency } = JSON.parse(body);
        response.writeHead(employedAt === null ? 503 : 200);
        response.end(JSON.stringify({ employedElsewhere: employedAt !== undefined && employedAt !== agency }));
      }),
    ]);
    return {
      civilRegistry: civilAt(civilServer.url),
      employmentRegister: makeEmploymentRegister({ url: employmentServer.url, token: "open-sesame" }, asking()),
    };
  });

  it("asks by POST with the token, and only for what the registry keeps; the address tells nothing", async () => {
    const { url, got } = await saying({ matches: true, differs: [] });
    await civilAt(url).match({ ...someone, employeeNumber: "12345678", birthPlace: "تبریز" });
    const [{ request, body }] = got as [(typeof got)[number]];
    expect(request).toMatchObject({ method: "POST", url: "/match" });
    expect(request.headers).toMatchObject({
      authorization: "Bearer open-sesame",
      "content-type": "application/json",
    });
    expect(JSON.parse(body)).toEqual({
      ...{ nationalId: "0012345679", givenName: "زهرا", familyName: "حسین‌زاده", fatherName: "محمد" },
      ...{ birthDate: "2000-07-22", sex: "female" },
    });
  });

  it.each([
    ["a contradiction", { matches: true, differs: ["sex"] }, "unreadable"],
    ["a field it does not keep", { matches: false, differs: ["employeeNumber"] }, "unreadable"],
    ["more than the contract says", { matches: true, differs: [], person: {} }, "unreadable"],
    ["another shape", { known: true }, "unreadable"],
    ["a word for a truth value", { matches: "true", differs: [] }, "unreadable"],
    ["no JSON", "<html>", "unreadable"],
    ["nothing", "", "unreadable"],
    ["more than it may", `{"matches":true,"differs":[],"padding":"${"x".repeat(20_000)}"}`, "too-large"],
  ])("takes %s for no answer", async (_, reply, why) => {
    const { url } = await saying(reply);
    const how = asking();
    expect(await civilAt(url, how).match(someone)).toBeNull();
    expect(how.silences).toEqual([why]);
  });

  it.each([201, 204, 400, 401, 429, 500, 503])("takes the status %i for no answer", async (status) => {
    const { url } = await saying({ matches: true, differs: [] }, status);
    const how = asking();
    expect(await civilAt(url, how).match(someone)).toBeNull();
    expect(how.silences).toEqual(["status"]);
  });

  it("takes a person whom the register does not know for no answer, which is nothing to be told of", async () => {
    const { url } = await saying({ matches: true, differs: [] }, 404);
    const how = asking();
    expect(await civilAt(url, how).match(someone)).toBeNull();
    expect(how.silences).toEqual([]);
  });

  it("follows no redirect: the person and the token go nowhere else", async () => {
    const elsewhere = await saying({ matches: true, differs: [] });
    const { url } = await registerThat((_request, response) => {
      response.writeHead(307, { location: elsewhere.url }).end();
    });
    expect(await civilAt(url).match(someone)).toBeNull();
    expect(elsewhere.got).toEqual([]);
  });

  it.each([
    ["says nothing", () => {}],
    [
      "never ends its sentence",
      (_request, response) => {
        response.writeHead(200);
        response.write('{"matches":');
      },
    ],
  ] as [string, Answer][])("gives up on a register that %s", async (_, answer) => {
    const { url } = await registerThat(answer);
    const how = asking(100);
    expect(await civilAt(url, how).match(someone)).toBeNull();
    expect(how.silences).toEqual(["timeout"]);
  });

  it("gives up at once where nobody listens, and where the line breaks", async () => {
    const how = asking();
    const { url } = await registerThat((_request, response) => response.destroy());
    expect(await civilAt(url, how).match(someone)).toBeNull();
    for (const end of ends.splice(0)) await end();
    expect(await civilAt(url, how).match(someone)).toBeNull();
    expect(how.silences).toEqual(["unreachable", "unreachable"]);
  });
});

describe("the settings", () => {
  const opened = (settings: Record<string, string>) =>
    openRegisters(z.object(registerSettings).parse(settings), () => expect.unreachable());

  it("connect nothing where they say nothing, and then nobody is asked", async () => {
    for (const settings of [{}, { CIVIL_REGISTRY_URL: "", EMPLOYMENT_REGISTER_URL: "" }]) {
      const { civilRegistry, employmentRegister } = opened(settings);
      expect(await civilRegistry.match(someone)).toBeNull();
      expect(await employmentRegister.employedElsewhere("0012345679", "agency-a")).toBeNull();
    }
  });

  it.each([
    ["http://registry.example/match"],
    ["http://10.0.0.7/match"],
    ["https://user:secret@registry.example"],
    ["ftp://127.0.0.1/match"],
    ["registry.example"],
  ])("refuse %s", (url) => {
    expect(() => opened({ CIVIL_REGISTRY_URL: url, CIVIL_REGISTRY_TOKEN: "token" })).toThrow();
  });

  it("refuse an address without its token", () => {
    expect(() => opened({ EMPLOYMENT_REGISTER_URL: "https://register.example" })).toThrow("EMPLOYMENT_REGISTER_TOKEN");
  });
});

describe("the stand-ins of one machine", () => {
  const started = async () => {
    const { secrets, stop } = await startRegisters();
    ends.push(stop);
    const silences: string[] = [];
    const settings = Object.fromEntries(
      Object.entries(secrets).map(([name, value]) => [
        name.slice("nezarat/".length).toUpperCase().replaceAll("-", "_"),
        value,
      ]),
    );
    const connected = z.object(registerSettings).parse(settings);
    return { ...openRegisters(connected, (register, why) => silences.push(`${register} ${why}`)), silences, connected };
  };
  const planned = (registers: "differ" | "silent" | "employed") => {
    const index = plans.findIndex((plan) => plan.registers === registers);
    return fileOf(plans[index] as (typeof plans)[number], index).person;
  };

  it("know whom the seed invents, in any spelling, and see where a file says otherwise", async () => {
    const { civilRegistry, employmentRegister } = await started();
    const person = inventedPerson(5_001);
    expect(await civilRegistry.match(person)).toEqual({ matches: true, differs: [] });
    const spelled = { ...person, givenName: person.givenName.replaceAll("ی", "ي").replaceAll("ک", "ك") };
    expect(await civilRegistry.match(spelled)).toEqual({ matches: true, differs: [] });
    const otherwise = { ...person, birthDate: "1980-01-01", sex: "female" as const };
    expect(await civilRegistry.match(otherwise)).toEqual({ matches: false, differs: ["birthDate", "sex"] });
    expect(await employmentRegister.employedElsewhere(person.nationalId, "health")).toBe(false);
  });

  it("disagree, are silent and know of another post, each about one case of the seed", async () => {
    const { civilRegistry, employmentRegister, silences } = await started();
    expect(await civilRegistry.match(planned("differ"))).toEqual({ matches: false, differs: ["fatherName"] });
    expect(await employmentRegister.employedElsewhere(planned("employed").nationalId ?? "", "education")).toBe(true);
    expect(await civilRegistry.match(planned("silent"))).toBeNull();
    expect(await civilRegistry.match(someone)).toBeNull();
    // The last is nobody of the seed: unknown, not silent.
    expect(silences).toEqual(["civilRegistry status"]);
  });

  it("let nobody in without the token", async () => {
    const { connected } = await started();
    const how = asking();
    const stranger = makeCivilRegistry({ url: connected.CIVIL_REGISTRY_URL, token: "another" }, how);
    expect(await stranger.match(inventedPerson(5_001))).toBeNull();
    expect(how.silences).toEqual(["status"]);
  });
});
