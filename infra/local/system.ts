import { join } from "node:path";
import { type LocalClock, openClock } from "./clock.ts";
import { startStorage } from "./emulators/storage.ts";
import { startTables } from "./emulators/tables.ts";
import { makeFrontDoor } from "./front-door.ts";
import { openFunctionLog } from "./function-log.ts";
import { openFunctions } from "./functions/open-functions.ts";
import { openGateway } from "./gateway/open-gateway.ts";
import { lockFolder } from "./lock.ts";
import { startMailServer } from "./mail/mail-server.ts";
import { type Mail, openOutbox } from "./mail/outbox.ts";
import { openAuthority } from "./open-authority.ts";
import { makeLocalPages } from "./pages/local-pages.ts";
import type { AwsCall } from "./record/permissions.ts";
import { startRecorder } from "./record/recorder.ts";
import { startRegisters } from "./registers/index.ts";
import { openSecrets } from "./secrets.ts";
import { seedOnce } from "./seeding.ts";
import { settle } from "./settle.ts";
import { makeKnown } from "./sign-in/known.ts";
import { openSignIn } from "./sign-in/sign-in.ts";
import { issueToken } from "./sign-in/token.ts";
import { openSources } from "./sources/open-sources.ts";
import { placesIn } from "./sources/places.ts";
import { makeFilesDoor } from "./web/files.ts";
import { openWeb } from "./web/web.ts";
import { noteWhereabouts } from "./whereabouts.ts";
import { type Allowed, policiesOf } from "./wiring/policies.ts";
import { makeReferences } from "./wiring/references.ts";
import { resolvedService } from "./wiring/resolved.ts";
import { resourcesOf } from "./wiring/resources.ts";
import { type Service, type ServiceInput, service as serviceSchema } from "./wiring/service.ts";
import { type Wiring, wiringOf } from "./wiring/wiring.ts";

export interface SystemOptions {
  /** 0 for any free one. */
  port: number;
  dataDir: string;
  /** Keeps the functions' complaints off the terminal; they are in the log all the same. */
  quiet?: boolean;
  /** Notes what every function asks of AWS. */
  record?: boolean;
  /** Functions whose queue or stream is not read: shows what the sweeps make good. */
  disabled?: readonly string[];
  /** Another service than serverless.yml, already resolved; `root` is where its handlers are. Nothing is seeded then. */
  fixture?: { service: ServiceInput; root: string };
}

export interface System {
  url: string;
  issuer: string;
  clock: LocalClock;
  endpoints: { tables: string; storage: string; authority: string | undefined; log: string };
  /** Functions of serverless.yml that have no file; their routes answer 500. */
  missing: string[];
  wiring(): Wiring;
  environment(functionName: string): Record<string, string>;
  /** What was asked of AWS, each different call once; needs `record`. */
  calls(): AwsCall[];
  /** What each function's role allows. */
  policies(): Record<string, Allowed[]>;
  token(account: string, claims?: Record<string, unknown>): Promise<string>;
  mails(): Mail[];
  /** How often each function was invoked since the start. */
  invocations(): Record<string, number>;
  /** Fires a function's schedules now; resolves when it is done. */
  fire(functionName: string): Promise<void>;
  /** Invokes a function with any event. */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  /** Starts the functions that people wait for, ahead of them. */
  warm(): Promise<void>;
  /** Resolves when nothing runs, no message waits and the stream is read to its end. */
  settled(milliseconds?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Runs serverless.yml on this machine. What was started is stopped again when something fails on the way. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const started: (() => unknown)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      for (const end of started.reverse()) await end();
    })();
    return stopping;
  };
  try {
    return await start(options, started, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: SystemOptions, started: (() => unknown)[], stop: () => Promise<void>): Promise<System> {
  const { port, dataDir, quiet = false, record = false, disabled = [], fixture } = options;
  const unlock = lockFolder(dataDir);
  started.push(unlock);
  const log = openFunctionLog(dataDir, quiet);
  started.push(log.end);
  const door = await makeFrontDoor(port);
  started.push(door.stop);
  const service: Service = fixture ? serviceSchema.parse(fixture.service) : await resolvedService();
  const resources = resourcesOf(service);
  const { region } = service.provider;

  const clock = openClock(dataDir);
  const outbox = openOutbox(dataDir);
  const [mail, registers, tables, storage] = await Promise.all([
    opened(started, startMailServer(outbox)),
    opened(started, startRegisters()),
    opened(
      started,
      startTables(dataDir, region, resources.tables, () => placesIn(dataDir, service, resources)),
    ),
    opened(started, startStorage(dataDir, region, resources.queues, resources.buckets)),
  ]);
  const recorder = record
    ? await opened(started, startRecorder(Object.keys(service.functions), resources, tables.endpoint, storage.endpoint))
    : undefined;
  const endpoints = recorder ?? { tables: tables.endpoint, storage: storage.endpoint };

  const secret = openSecrets(dataDir, { "nezarat/smtp-url": mail.url, ...registers.secrets });
  const queueUrl = (name: string) => storage.queueUrl(name, endpoints.storage);
  const references = makeReferences({ region, resources, url: door.url, queueUrl, secret });
  const root = fixture?.root ?? join(import.meta.dirname, "../..");
  const functions = openFunctions({
    ...{ service, references, root, endpoints, offset: clock.offset, log: log.write },
  });
  started.push(() => Promise.all(functions.all().map((one) => one.end())));

  const table = fixture ? null : references.ref("RegistryTable");
  const signIn = openSignIn(door.url, dataDir, makeKnown({ endpoint: tables.endpoint, region, table }));
  started.push(signIn.stop);
  const authority = fixture
    ? undefined
    : await opened(started, openAuthority({ dataDir, url: door.url, issuer: signIn.issuer, secret, clock, service }));
  if (authority) {
    const [cases, registry] = ["CasesTable", "RegistryTable"].map(references.ref) as [string, string];
    noteWhereabouts(dataDir, { endpoint: endpoints.tables, region, cases, registry, authority: authority.url });
  }
  const gateway = openGateway({ service, references, functions, signIn, clock });
  const pages = makeLocalPages({ clock, outbox, authorityUrl: authority?.url });
  const doors = { oidc: signIn.handle, local: pages, files: makeFilesDoor(endpoints.storage) };
  // What is no address of the API is a page of the client.
  const own = Object.fromEntries(wiringOf(service).routes.map(({ route }) => [route.split("/")[1], gateway]));
  door.open({ ...doors, ...own }, fixture ? gateway : openWeb(door.url, signIn.client).handle);

  const sources = openSources({ service, resources, functions, tables, storage, clock, dataDir, disabled });
  started.push(sources.stop);
  const token = (account: string, claims?: Record<string, unknown>) =>
    issueToken(dataDir, signIn.issuer, account, claims);
  if (authority)
    await seedOnce({ url: door.url, dataDir, environment: functions.environment, authority, clock, token });

  const existing = (name: string) => {
    const found = functions.get(name);
    if (!found) throw new Error(`There is no function ${name}`);
    return found;
  };
  return {
    url: door.url,
    issuer: signIn.issuer,
    clock,
    endpoints: { tables: endpoints.tables, storage: endpoints.storage, authority: authority?.url, log: log.file },
    missing: functions.missing,
    wiring: () => wiringOf(service),
    environment: functions.environment,
    calls: () => recorder?.calls() ?? [],
    policies: () => policiesOf(service, references),
    token,
    mails: outbox.all,
    invocations: () => Object.fromEntries(functions.all().map(({ name, invocations }) => [name, invocations])),
    async fire(name) {
      const due = sources.schedules.filter((one) => one.function === name);
      await Promise.all(due.map(({ schedule }) => schedule.fire()));
    },
    invoke: (name, event) => existing(name).invoke(event),
    async warm() {
      const awaited = new Set(wiringOf(service).routes.map((route) => route.function));
      for (const one of functions.all()) if (awaited.has(one.name)) await one.warm().catch(() => {});
    },
    settled: (milliseconds = 30_000) => settle(sources.all, functions.all(), milliseconds),
    stop,
  };
}

async function opened<T extends { stop(): unknown }>(started: (() => unknown)[], opening: Promise<T>): Promise<T> {
  const made = await opening;
  started.push(made.stop);
  return made;
}
