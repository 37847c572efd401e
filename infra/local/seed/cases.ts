/** Enough invented cases to look at: a few in every state that stands still. */
import { makeGatherApproving } from "../../../shared/casework/approving.ts";
import { makeGatherFacts } from "../../../shared/casework/facts.ts";
import { eventActor } from "../../../shared/casework/move.ts";
import { type Case, latestRevision } from "../../../shared/domain/case.ts";
import { approve, confirm, sendBack } from "../../../shared/domain/decision.ts";
import { isOpen } from "../../../shared/domain/finding.ts";
import { forward, receive } from "../../../shared/domain/hand-off.ts";
import { issueLetter } from "../../../shared/domain/letter.ts";
import type { Decided } from "../../../shared/domain/refusal.ts";
import type { Actor } from "../../../shared/domain/registry.ts";
import { ask, claim } from "../../../shared/domain/review.ts";
import { withdraw } from "../../../shared/domain/submission.ts";
import { validate } from "../../../shared/domain/validation.ts";
import { citationOf, judge } from "../../../shared/law/index.ts";
import type { CaseLists, Identity, OutsideRegisters } from "../../../shared/ports.ts";
import { fileOf, type Plan, plans } from "./plans.ts";
import { makeScribe, type ScribePorts } from "./scribe.ts";

export interface CasePorts extends ScribePorts, OutsideRegisters {
  lists: CaseLists;
  identity: Identity;
  now: Date;
}

const hour = 3_600_000;

export const seedCases = async (ports: CasePorts): Promise<void> => {
  const scribe = makeScribe(ports);
  const gatherFacts = makeGatherFacts(ports, ports);
  const gatherApproving = makeGatherApproving(ports);
  const agreement = await ports.registry.agreement();
  const actor = async (account: string): Promise<Actor> => {
    const found = await ports.identity.account(account);
    if (!found) throw new Error(`no account ${account}`);
    return { ...found, session: "seed" };
  };
  const [reviewer, chief, national] = await Promise.all([
    actor("reviewer.one"),
    actor("chief"),
    actor("authority.national"),
  ]);

  /** One case from its draft to where its journey ends; `step` moves the time on by some hours. */
  const play = async (each: Plan, index: number): Promise<void> => {
    let at = new Date(ports.now.getTime() - each.daysAgo * 24 * hour);
    const officer = await actor(`officer.${each.agency}`);
    const made = await scribe.draft(
      `case ${index}`,
      fileOf(each, index),
      officer,
      at,
      each.journey !== "draft" || index === 0,
    );
    if (each.journey === "draft") return;
    const { file } = made;
    const facts = await gatherFacts({
      ...{ file, agency: officer.organization, caseId: made.id, duplicatesOf: "anywhere" as const },
      places: "counted",
      documents: (await ports.cases.load(made.id)).documents,
    });
    if (!facts) throw new Error("the seed's agency is missing");
    const today = await scribe.todayAt(at);
    const judged = judge({ file, facts, submittedOn: today.on });
    const law = { ruleset: judged.ruleset, agreement };
    let subject = await scribe.submitted(made, officer, at, law);
    const step = async (
      by: Actor | "validate" | "forward" | "return",
      decide: (now: Case) => Decided | Promise<Decided>,
    ) => {
      at = new Date(Math.min(at.getTime() + 5 * hour, ports.now.getTime() - 60_000));
      const machine = typeof by === "string" ? { machine: by } : eventActor(by);
      subject = await scribe.write(subject, made.id, await decide(subject), machine, at, law);
    };
    const now = () => scribe.todayAt(at);
    const overrides = () =>
      (latestRevision(subject).findings ?? [])
        .filter(isOpen)
        .map(({ rule }) => ({ rule, justification: "مدارک تکمیلی بررسی شد و شرایط استثنا احراز گردید." }));
    const approved = async () => {
      const approving = await gatherApproving(subject, await now());
      if ("problem" in approving) throw new Error(`the seed's approval: ${approving.problem}`);
      await step(reviewer, (current) =>
        approve(current, { outcome: "approve", overrides: overrides(), note: null }, reviewer, approving),
      );
      if (subject.state === "awaiting-confirmation" && each.journey !== "proposed")
        await step(chief, (current) => confirm(current, { agree: true, note: null }, chief, approving));
    };
    const handedOver = async () => {
      await approved();
      await step("forward", async (current) => forward(current, "here", await now()));
    };

    await step("validate", (current) => validate(current, { ...judged, facts }));
    switch (each.journey) {
      case "waiting":
        return;
      case "withdrawn":
        return step(officer, (current) => withdraw(current, "متقاضی انصراف داد."));
    }
    await step(reviewer, (current) => claim(current, reviewer));
    switch (each.journey) {
      case "question":
        return step(reviewer, (current) =>
          ask(current, "تصویر صفحهٔ آخر شناسنامه خوانا نیست؛ لطفاً توضیح دهید.", reviewer),
        );
      case "proposed":
        return approved();
      case "forwarded":
        return handedOver();
      case "concluded":
      case "refused": {
        await handedOver();
        const accepted = each.journey === "concluded";
        return step(national, async (current) => {
          if (current.state !== "forwarded") throw new Error("the seed's hand-off is missing");
          const reference = accepted ? { employeeNumber: String(20_000_000 + index), contractId: null } : null;
          const receipt = {
            ...{ handOff: current.handOff.id, outcome: accepted ? ("accepted" as const) : ("refused" as const) },
            ...{ reference, reason: accepted ? null : "شمارهٔ پست با ساختار مصوب تطبیق ندارد.", signature: null },
          };
          return receive(current, receipt, national, await now());
        });
      }
      case "returned": {
        const reasons = [
          { rule: "max-age-official", text: "سن داوطلب بیش از سقف مجاز است.", pointer: "/person/birthDate" },
        ];
        await step(reviewer, async (current) =>
          sendBack(
            current,
            { outcome: "return", reasons, overrides: [], note: null },
            reviewer,
            { cite: citationOf, agreement },
            await now(),
          ),
        );
        const [addressee, sender] = await Promise.all([
          ports.registry.organization(officer.organization),
          ports.registry.organization("province-ea"),
        ]);
        if (!addressee || !sender) throw new Error("the seed's organizations are missing");
        const parties = { addressee: addressee.name, sender: sender.name };
        return step("return", async (current) => issueLetter(current, parties, (await now()).on));
      }
    }
  };

  await Promise.all(plans.map(play));
};
