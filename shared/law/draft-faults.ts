/** What is wrong with a draft, each with its place and what to do about it. */
import type { Amendment, Draft, NewValue } from "../domain/amendment.ts";
import type { Words } from "../domain/finding.ts";
import { parameters } from "./parameters/index.ts";
import { isCounted, largest, type Parameter, valueOn } from "./parameters/parameter.ts";
import type { Rule } from "./rule.ts";
import { currentRuleset, type Ruleset } from "./ruleset.ts";

export interface DraftFault {
  /** JSON pointer into the draft; empty for the whole. */
  pointer: string;
  detail: Words;
}

const parameterOf = (ruleset: Ruleset, name: string): Parameter | null => {
  const known: Readonly<Record<string, Parameter>> = ruleset.parameters;
  return (Object.hasOwn(known, name) && known[name]) || null;
};

const valueFaults = (given: NewValue, ruleset: Ruleset, on: string, isSecond: boolean): [string, Words][] => {
  const { name, value, source } = given;
  const parameter = parameterOf(ruleset, name);
  if (!parameter) {
    const names = Object.keys(parameters).join(", ");
    return [
      [
        "name",
        {
          fa: `پارامتری به نام «${name}» نیست؛ یکی از این نام‌ها را بنویسید: ${names}`,
          en: `There is no parameter “${name}”; write one of these: ${names}`,
        },
      ],
    ];
  }
  const most = largest[parameter.unit];
  const inForce = valueOn(parameter, on);
  const faults: [string, Words][] = [];
  if (isSecond)
    faults.push([
      "name",
      {
        fa: `«${name}» دو بار آمده است و تاریخ‌ها روی هم می‌افتند؛ یکی را بردارید.`,
        en: `“${name}” comes twice, so that their dates overlap; take one away.`,
      },
    ]);
  if (!Number.isFinite(value) || value < 0 || value > most)
    faults.push([
      "value",
      {
        fa: `مقدار «${name}» باید از ۰ تا ${most} (${parameter.unit}) باشد.`,
        en: `The value of “${name}” must lie between 0 and ${most} (${parameter.unit}).`,
      },
    ]);
  else if (isCounted(parameter.unit) && !Number.isInteger(value))
    faults.push([
      "value",
      {
        fa: `مقدار «${name}» باید عددی صحیح (${parameter.unit}) باشد.`,
        en: `The value of “${name}” must be a whole number (${parameter.unit}).`,
      },
    ]);
  else if (inForce?.value === value && inForce.verified === given.verified)
    faults.push([
      "value",
      {
        fa: `«${name}» هم‌اکنون ${value} است؛ مقدار تازه بنویسید یا آن را بردارید.`,
        en: `“${name}” is ${value} already; write another value or take it away.`,
      },
    ]);
  if (source.trim() === "")
    faults.push([
      "source",
      {
        fa: `منبع «${name}» نیامده است؛ سند و جای آن را بنویسید، مانند «CSML 1386, art. 42-a».`,
        en: `The source of “${name}” is missing; name the instrument and the place, such as “CSML 1386, art. 42-a”.`,
      },
    ]);
  return faults;
};

const retirementFault = (id: string, ruleset: Ruleset, isSecond: boolean): Words | null => {
  const known = (rules: readonly Rule[]) => rules.find((rule) => rule.id === id);
  const rule = known(ruleset.rules);
  if (!known(currentRuleset.rules))
    return {
      fa: `قاعده‌ای به نام «${id}» نیست؛ نام‌ها در GET /v1/rules آمده است.`,
      en: `There is no rule “${id}”; the ids stand in GET /v1/rules.`,
    };
  if (!rule)
    return {
      fa: `قاعدهٔ «${id}» پیش‌تر کنار گذاشته شده است؛ آن را بردارید.`,
      en: `The rule “${id}” is retired already; take it away.`,
    };
  if (rule.blocking)
    return {
      fa: `«${id}» قاعدهٔ بازدارنده است و فقط با تغییر برنامه کنار می‌رود؛ آن را بردارید.`,
      en: `“${id}” is a blocking rule, which only a change of the program retires; take it away.`,
    };
  return isSecond
    ? { fa: `«${id}» دو بار آمده است؛ یکی را بردارید.`, en: `“${id}” comes twice; take one away.` }
    : null;
};

/** Against the law as it stands on that day. An empty list: the draft can be rehearsed. */
export const draftFaults = (draft: Draft, ruleset: Ruleset, on: string): DraftFault[] => {
  const { parameters: values, retirements } = draft;
  const firstAt = (name: string) => values.findIndex((value) => value.name === name);
  const faults = values.flatMap((value, index) =>
    valueFaults(value, ruleset, on, firstAt(value.name) < index).map(([field, detail]) => ({
      pointer: `/parameters/${index}/${field}`,
      detail,
    })),
  );
  retirements.forEach((id, index) => {
    const detail = retirementFault(id, ruleset, retirements.indexOf(id) < index);
    if (detail) faults.push({ pointer: `/retirements/${index}`, detail });
  });
  return faults;
};

export const emptyDraft: DraftFault = {
  pointer: "",
  detail: {
    fa: "این پیش‌نویس چیزی را تغییر نمی‌دهد؛ دست‌کم یک مقدار یا یک قاعده را بنویسید.",
    en: "This draft changes nothing; name at least one value or one rule.",
  },
};

export const changesNothing = ({ parameters: values, retirements }: Draft): boolean =>
  values.length === 0 && retirements.length === 0;

/** What stands against activating a draft from that day, besides the day itself: a value that is known to count from then or later. */
export const activationFaults = (draft: Draft, from: string, amendments: readonly Amendment[]): DraftFault[] =>
  draft.parameters.flatMap(({ name }) => {
    const known = (parameterOf(currentRuleset, name)?.values ?? []).map((value) => value.from);
    const activated = amendments
      .filter((amendment) => amendment.parameters.some((value) => value.name === name))
      .map((amendment) => amendment.from);
    const last = [...known, ...activated].sort().at(-1);
    return last === undefined || last < from
      ? []
      : [
          {
            pointer: "/from",
            detail: {
              fa: `«${name}» از ${last} مقدار دیگری دارد؛ روزی پس از آن را بدهید.`,
              en: `“${name}” has another value from ${last} on; name a day after it.`,
            },
          },
        ];
  });
