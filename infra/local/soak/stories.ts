/** What happens to the cases of a day: each is played by the people it needs, and ends. */
import { setTimeout as pause } from "node:timers/promises";
import { type Caller, expectStatus, type Loose, type Reply } from "../client.ts";
import type { Supplied } from "./supply.ts";

export interface Cast {
  officer: Record<Supplied, Caller>;
  reviewers: readonly Caller[];
  chief: Caller;
  national: Caller;
}

/** Notes how long a request took, and of which kind it was. */
export type Timed = <Result>(kind: "submit" | "decide" | "read", ask: () => Promise<Result>) => Promise<Result>;

export interface Story {
  cast: Cast;
  timed: Timed;
  agency: Supplied;
  id: string;
  /** The story's number: who reviews it, and what happens in it. */
  number: number;
}

/** How long a case may stay where it is before the story is given up: the authority may be away for minutes. */
const patience = 20 * 60_000;

const reached = async (
  { timed, id }: Story,
  caller: Caller,
  holds: (body: Loose) => boolean,
): Promise<Reply<Loose>> => {
  const end = performance.now() + patience;
  for (let wait = 200; ; wait = Math.min(5_000, wait * 1.5)) {
    const reply = expectStatus(await timed("read", () => caller.get(`/v1/cases/${id}`)), 200, "reading");
    if (holds(reply.body)) return reply;
    if (performance.now() > end) throw new Error(`${id} stayed at ${reply.body.state}`);
    await pause(wait);
  }
};
const inState = (state: string) => (body: Loose) => body.state === state;

const reviewerOf = ({ cast, number }: Story): Caller => cast.reviewers[number % cast.reviewers.length] as Caller;

const submit = async (story: Story, body: object = {}): Promise<void> => {
  const { timed, cast, agency, id } = story;
  expectStatus(
    await timed("submit", () => cast.officer[agency].post(`/v1/cases/${id}/submit`, body)),
    202,
    "submission",
  );
};

const claim = async (story: Story): Promise<Caller> => {
  const reviewer = reviewerOf(story);
  await reached(story, reviewer, inState("under-review"));
  expectStatus(await reviewer.post(`/v1/cases/${story.id}/claim`), 200, "claim");
  return reviewer;
};

const decide = async (story: Story, reviewer: Caller, decisionOn: (findings: Loose[]) => object): Promise<void> => {
  const { timed, id, cast } = story;
  const { body, etag } = expectStatus(await reviewer.get(`/v1/cases/${id}`), 200, "reading");
  const open = body.findings.filter(({ outcome }: Loose) => outcome === "fail" || outcome === "review");
  const ifMatch = etag ?? "";
  const decided = await timed("decide", () => reviewer.post(`/v1/cases/${id}/decision`, decisionOn(open), { ifMatch }));
  if (expectStatus(decided, 200, "decision").body.state !== "awaiting-confirmation") return;
  const seen = await cast.chief.get(`/v1/cases/${id}`);
  const agreed = await cast.chief.post(`/v1/cases/${id}/confirmation`, { agree: true }, { ifMatch: seen.etag ?? "" });
  expectStatus(agreed, 200, "confirmation");
};

const approve = (story: Story, reviewer: Caller): Promise<void> =>
  decide(story, reviewer, (open) => ({
    outcome: "approve",
    overrides: open.map(({ rule }) => ({ rule, justification: "با بررسی مدارک احراز شد." })),
  }));

/** A question is asked and answered first, now and then. */
const asked = async (story: Story, reviewer: Caller): Promise<void> => {
  const { cast, agency, id, number } = story;
  if (number % 7 !== 0) return;
  expectStatus(await reviewer.post(`/v1/cases/${id}/ask`, { question: "تصویر خوانا نیست." }), 200, "question");
  expectStatus(await cast.officer[agency].post(`/v1/cases/${id}/answer`, { text: "پیوست شد." }), 200, "answer");
};

const renewal = async (story: Story): Promise<void> => {
  await submit(story);
  const reviewer = await claim(story);
  await asked(story, reviewer);
  await approve(story, reviewer);
  await reached(story, reviewer, inState("concluded"));
};

/** Handed to another system, which may be slow, or away for a while. */
const transfer = renewal;

/** Returned, mended, approved, and answered by the next authority's people. */
const hire = async (story: Story): Promise<void> => {
  const { cast, agency, id } = story;
  await submit(story);
  const reviewer = await claim(story);
  await decide(story, reviewer, () => ({
    outcome: "return",
    reasons: [{ rule: "exam-passed", text: "قبولی در آزمون احراز نشد.", pointer: "/exam" }],
  }));
  await reached(story, cast.officer[agency], ({ letter }) => Boolean(letter));
  await submit(story, { answers: [{ reason: 1, answer: "explained", text: "کارنامه پیوست است.", pointers: [] }] });
  await approve(story, await claim(story));
  const { body } = await reached(story, cast.national, inState("forwarded"));
  const receipt = { handOff: body.handOff.id, outcome: "accepted", reference: { contractId: `1405-${story.number}` } };
  expectStatus(await cast.national.post(`/v1/cases/${id}/receipt`, receipt), 200, "receipt");
};

export const stories = { "specific-work-renewal": renewal, transfer, "official-hire": hire } as const;
export type StoryType = keyof typeof stories;
