/** The registry over HTTP: the administrator's day, a head's own people, and what counts at the next request. */
import { describe, expect, it } from "vitest";
import { expectStatus, makeCaller } from "../../infra/local/client.ts";
import { password } from "../../infra/local/seed/accounts.ts";
import { aBrowser, post, signedIn, type Tokens } from "../local/fixture/browser.ts";
import { jsonOf } from "../local/fixture/system.ts";
import { useSystem } from "./system.ts";

const running = useSystem();
const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

describe("a new agency with its people", () => {
  it("is entered, and its officer hands in a draft at once", async () => {
    const { as } = running();
    const [administrator, auditor] = await Promise.all(["administrator", "auditor"].map(as));
    if (!administrator || !auditor) throw new Error("both have signed in");
    const agency = {
      ...{ id: "sport", kind: "agency", name: { fa: "اداره کل ورزش و جوانان", en: "Sport and Youth" } },
      ...{ province: "province-ea", mail: ["desk@sport.example"], endpoint: null },
      ...{ approvedPosts: 120, specificWorkStaff: 8 },
    };
    const made = await administrator.post("/v1/organizations", agency, { key: "sport" });
    expect([made.status, made.headers.get("location"), made.etag]).toEqual([201, "/v1/organizations/sport", "1"]);
    const again = await administrator.post("/v1/organizations", agency, { key: "sport" });
    expect(again).toMatchObject({ status: 201, body: made.body });

    const account = (userName: string, name: string, role: string) =>
      administrator.post("/v1/accounts", {
        ...{ userName, person: { name }, organization: "sport", roles: [role] },
      });
    expectStatus(await account("head.sport", "مریم صدر", "agency-head"), 201, "head");
    const head = await as("head.sport");
    const officer = await head.post("/v1/accounts", {
      ...{
        userName: "officer.sport",
        person: { name: "ایمان ندایی" },
        organization: "sport",
        roles: ["agency-officer"],
      },
    });
    expectStatus(officer, 201, "officer");
    const draft = await (await as("officer.sport")).post("/v1/cases", { caseType: "transfer" });
    expectStatus(draft, 201, "draft");

    const changes = expectStatus(await auditor.get("/v1/registry-changes?limit=5"), 200, "changes");
    expect(
      changes.body.items.map((one: { kind: string; subject: string; by: { account: string } }) => [
        one.kind,
        one.kind === "person" ? "…" : one.subject,
        one.by.account,
      ]),
    ).toEqual([
      ["account", "officer.sport", "head.sport"],
      ["person", "…", "head.sport"],
      ["account", "head.sport", "administrator"],
      ["person", "…", "administrator"],
      ["organization", "sport", "administrator"],
    ]);
    expect((await head.get("/v1/registry-changes")).status).toBe(403);
  });
});

describe("what is taken away counts at the next request", () => {
  it("a role, an account, all sessions, and a person with every account", async () => {
    const { as, system } = running();
    const head = await as("head.health");
    const administrator = await as("administrator");
    const officer = await as("officer.health.two");
    const lists = async () => (await officer.get("/v1/cases")).status;
    const edit = async (changed: object) => {
      const { body, etag } = expectStatus(await head.get("/v1/accounts/officer.health.two"), 200, "account");
      const { person, organization, roles, active } = body;
      const wished = { person: person.id, organization, roles, active, ...changed };
      return head.put("/v1/accounts/officer.health.two", wished, { ifMatch: etag ?? "" });
    };
    expect(await lists()).toBe(200);
    expectStatus(await edit({ roles: [] }), 200, "no role");
    expect(await lists()).toBe(403);
    expectStatus(await edit({ roles: ["agency-officer"], active: false }), 200, "ended");
    expect(await lists()).toBe(401);
    expectStatus(await edit({ active: true }), 200, "back");
    expect(await lists()).toBe(200);

    expectStatus(await head.post("/v1/accounts/officer.health.two/end-sessions"), 200, "sessions");
    expect(await lists()).toBe(401);
    const token = await system.token("officer.health.two", { iat: seconds(system.clock.now()) + 2 });
    const anew = makeCaller(system.url, token);
    expect((await anew.get("/v1/cases")).status).toBe(200);

    const person = expectStatus(await administrator.get("/v1/people/person-nikzad"), 200, "person");
    const ended = { name: person.body.name, active: false };
    expect((await head.put("/v1/people/person-nikzad", ended, { ifMatch: person.etag ?? "" })).status).toBe(403);
    const byAdministrator = await administrator.put("/v1/people/person-nikzad", ended, { ifMatch: person.etag ?? "" });
    expectStatus(byAdministrator, 200, "person ended");
    expect((await anew.get("/v1/cases")).status).toBe(401);
  });
});

describe("whose account was made just now", () => {
  it("signs in here, and once all sessions are ended neither refreshes nor comes back by the old one", async () => {
    const { as, system } = running();
    await system.clock.advance("P1D");
    const head = await as("head.education");
    const account = {
      ...{ userName: "officer.school", person: { name: "پریسا امینی" } },
      ...{ organization: "education", roles: ["agency-officer"] },
    };
    const browser = aBrowser(system.url);
    expect(await signedIn(browser, "officer.school", password)).toBeNull();
    expectStatus(await head.post("/v1/accounts", account), 201, "account");
    expect(await signedIn(browser, "officer.school", "another")).toBeNull();
    const tokens = (await signedIn(browser, "officer.school", password)) as Tokens;
    const lists = async ({ access_token: token }: Tokens) =>
      (await makeCaller(system.url, token).get("/v1/cases")).status;
    expect(await lists(tokens)).toBe(200);

    expectStatus(await head.post("/v1/accounts/officer.school/end-sessions"), 200, "sessions");
    const renewal = { grant_type: "refresh_token", client_id: "nezarat-web", refresh_token: tokens.refresh_token };
    const renewed = await jsonOf<Tokens>(browser("/oidc/token", post(renewal)));
    const returned = (await signedIn(browser, "officer.school", password)) as Tokens;
    expect([await lists(tokens), await lists(renewed), await lists(returned)]).toEqual([401, 401, 401]);
    // Sign-in counts in whole seconds: until the next one begins whoever signs in does so no later than the end.
    const anew = async () => {
      const fresh = await signedIn(aBrowser(system.url), "officer.school", password, { prompt: "login" });
      return lists(fresh as Tokens);
    };
    await expect.poll(anew, { timeout: 20_000 }).toBe(200);
  });
});

describe("two who change one thing at the same moment", () => {
  it("one wins, the other is told to look again, and the record has one change", async () => {
    const { as } = running();
    const administrator = await as("administrator");
    const { body, etag } = expectStatus(await administrator.get("/v1/organizations/culture"), 200, "culture");
    const { name, province, endpoint, approvedPosts, specificWorkStaff } = body;
    const rivals = await Promise.all(
      ["one", "two", "three"].map((who) =>
        administrator.put(
          "/v1/organizations/culture",
          { name, province, endpoint, approvedPosts, specificWorkStaff, mail: [`${who}@culture.example`] },
          { ifMatch: etag ?? "" },
        ),
      ),
    );
    expect(rivals.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const { body: changed } = await administrator.get("/v1/registry-changes?limit=100");
    expect(changed.items.filter(({ subject }: { subject: string }) => subject === "culture")).toHaveLength(1);
    const winner = rivals.find(({ status }) => status === 200);
    expect((await administrator.get("/v1/organizations/culture")).body.mail).toEqual(winner?.body.mail);
  });
});
