import { describe, expect, it } from "vitest";
import { makeSpreadsheets } from "../../shared/adapters/spreadsheet.ts";
import { makeFakes } from "../fakes/index.ts";
import { bodyOf, csv, header, kazem, makeDesk, officer, zahra } from "./desk.ts";
import { largeList } from "./large-list.ts";

/** Two chunks, with rows to refuse in both. */
const list = async (): Promise<Uint8Array> => {
  const rows = largeList(103).map((row, index) => (index === 40 || index === 101 ? row.with(4, "1111111111") : row));
  const [headings = [], ...lines] = rows;
  return csv(headings, ...lines);
};

type Moment = "before" | "after";

/** Ports that break at their call of that number, counted over all of them from 0. */
const breaking = (at: number, moment: Moment) => {
  const fakes = makeFakes();
  const calls: string[] = [];
  const wrap = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, key) => {
        const method = Reflect.get(target, key) as unknown;
        if (typeof method !== "function" || key === "upload") return method;
        return async (...given: unknown[]) => {
          const breaks = calls.push(String(key)) - 1 === at;
          if (breaks && moment === "before") throw new Error("broken before");
          const result: unknown = await Reflect.apply(method, target, given);
          if (breaks) throw new Error("broken after");
          return result;
        };
      },
    });
  const wrapped = {
    ...fakes,
    importLog: wrap(fakes.importLog),
    importQueue: wrap(fakes.importQueue),
    documentStore: wrap(fakes.documentStore),
    drafts: wrap(fakes.drafts),
  };
  return { fakes: wrapped, plain: fakes, calls };
};

/** The caller repeats the request until it is answered, and the queue delivers until everything is worked. */
const runToItsEnd = async (fakes: ReturnType<typeof makeFakes>, bytes: Uint8Array) => {
  const desk = makeDesk(officer, fakes);
  const persist = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch {
      return await work();
    }
  };
  const upload = await persist(() => desk.upload(bytes));
  const { id } = bodyOf(await persist(() => desk.create("key", { upload }))) as { id: string };
  await desk.drain();
  await desk.drain();
  const progress = await persist(() => desk.read(id));
  return { desk, progress };
};

const badRowsOf = async (fakes: ReturnType<typeof makeFakes>, id: string) =>
  makeSpreadsheets().read(await makeDesk(officer, fakes).badRows(id));

describe("a list whose work breaks off", () => {
  it("ends the same, wherever it breaks: every receipt, every draft once, the same bad rows", async () => {
    const bytes = await list();
    const whole = breaking(Number.POSITIVE_INFINITY, "before");
    const undisturbed = await runToItsEnd(whole.fakes, bytes);
    expect(undisturbed.progress).toMatchObject({ status: "done", accepted: 101, refused: 2 });
    const badRows = await badRowsOf(whole.plain, undisturbed.progress.id);
    // A hundred drafts are made by the same call: every fortieth of them stands for its neighbours.
    const places = [...whole.calls.entries()].filter(([at, method]) => method !== "create" || at % 40 === 0);
    expect(places.length).toBeGreaterThan(20);
    for (const moment of ["before", "after"] as const)
      for (const [at, method] of places) {
        const broken = breaking(at, moment);
        const { progress } = await runToItsEnd(broken.fakes, bytes);
        const where = `broken ${moment} ${method}, call ${at}`;
        expect(progress, where).toEqual(undisturbed.progress);
        expect(
          [...broken.plain.memory.cases.values()].map(({ draft }) => draft?.version),
          where,
        ).toEqual(Array(101).fill(1));
        expect(await badRowsOf(broken.plain, progress.id), where).toEqual(badRows);
      }
  }, 120_000);

  it("works a message that comes twice once, also when both come at the same time", async () => {
    const desk = makeDesk();
    const { id } = bodyOf(await desk.create("key", { upload: await desk.upload(await list()) })) as { id: string };
    const twice = [
      { import: id, chunk: null },
      { import: id, chunk: null },
    ];
    await Promise.all(twice.map(desk.work));
    const chunks = [2, 1, 2, 1].map((chunk) => ({ import: id, chunk }));
    await Promise.all(chunks.map(desk.work));
    const once = await desk.read(id);
    expect(once).toMatchObject({ status: "done", accepted: 101, refused: 2 });
    expect(desk.draftsNow()).toHaveLength(101);
    expect(desk.draftsNow().every(({ version }) => version === 1)).toBe(true);
    await desk.drain();
    expect(await desk.read(id)).toEqual(once);
  });

  it("does not bring back what was deleted, nor undo what was edited, between two deliveries", async () => {
    const desk = makeDesk();
    const { id } = bodyOf(await desk.create("key", { upload: await desk.upload(csv(header, zahra, kazem)) })) as {
      id: string;
    };
    await desk.work({ import: id, chunk: null });
    desk.fakes.failNext("importLog.finishChunk", "before");
    await expect(desk.work({ import: id, chunk: 1 })).rejects.toThrow("planned");
    const [deleted, edited] = desk.draftsNow();
    if (!deleted || !edited) throw new Error("two drafts were made");
    await desk.fakes.drafts.save({ ...deleted, version: 2, status: "deleted" }, null);
    await desk.fakes.drafts.save({ ...edited, version: 2, file: { ...edited.file, funding: "1405/1" } }, null);
    await desk.work({ import: id, chunk: 1 });
    expect(desk.draftsNow()).toMatchObject([
      { version: 2, status: "deleted" },
      { version: 2, file: { funding: "1405/1" } },
    ]);
    expect((await desk.read(id)).receipts).toMatchObject([{ outcome: "created" }, { outcome: "created" }]);
  });

  it("tells an update again as an update", async () => {
    const desk = makeDesk();
    await desk.importList("first", csv(header, zahra));
    const { id } = bodyOf(
      await desk.create("second", { upload: await desk.upload(csv(header, zahra.with(0, "مریم"))) }),
    ) as { id: string };
    await desk.work({ import: id, chunk: null });
    desk.fakes.failNext("importLog.finishChunk", "before");
    await expect(desk.work({ import: id, chunk: 1 })).rejects.toThrow("planned");
    await desk.drain();
    expect((await desk.read(id)).receipts).toMatchObject([{ outcome: "updated" }]);
    expect(desk.draftsNow()).toMatchObject([{ version: 2, file: { person: { givenName: "مریم" } } }]);
  });

  it("keeps to the list it read first, when the upload is replaced between two deliveries", async () => {
    const desk = makeDesk();
    const upload = await desk.upload(csv(header, zahra));
    const { id } = bodyOf(await desk.create("key", { upload })) as { id: string };
    await desk.work({ import: id, chunk: null });
    desk.fakes.documentStore.upload(`quarantine/lists/${officer.organization}/${upload}`, csv(header, kazem));
    await desk.work({ import: id, chunk: null });
    await desk.drain();
    expect(desk.draftsNow().map(({ file }) => file.person.givenName)).toEqual(["زهرا"]);
  });

  it("meets the draft anew when another import writes it at the same moment", async () => {
    const fakes = makeFakes();
    const desk = makeDesk(officer, fakes);
    const other = makeDesk({ ...officer, account: "account-of-reza", person: "person-reza" }, fakes);
    const ids = await Promise.all(
      [desk, other].map(async (each) => {
        const { id } = bodyOf(await each.create("key", { upload: await each.upload(csv(header, zahra, kazem)) })) as {
          id: string;
        };
        await each.work({ import: id, chunk: null });
        return id;
      }),
    );
    await Promise.all(ids.map((id) => desk.work({ import: id, chunk: 1 })));
    const receipts = (await Promise.all(ids.map(desk.read))).map((progress) => progress.receipts);
    expect(desk.draftsNow()).toHaveLength(2);
    for (const line of [0, 1])
      expect(receipts.map((each) => each[line]?.outcome).sort()).toEqual(["created", "unchanged"]);
  });
});
