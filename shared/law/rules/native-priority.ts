import { csml } from "../citation.ts";
import { notApplicable, pass, review, rule } from "../rule.ts";
import { isStated, sameText } from "../stated.ts";
import { recruitments } from "./families.ts";

/** A priority, not a bar: who is not native is never refused for it. */
export const nativePriority = rule({
  id: "native-priority",
  title: { fa: "اولویت بومی", en: "Priority of native candidates" },
  kind: "evidence",
  blocking: false,
  grounds: [csml("44", { version: "1399" })],
  appliesTo: recruitments,
  from: null,
  until: null,
  parameters: ["native-residence"],
  pointer: "/residence",
  answers: {
    born: pass("محل تولد فرد همان محل پست است.", "The person was born where the post is."),
    resident: pass(
      "فرد دست‌کم {limit years} در محل پست سکونت داشته است.",
      "The person has lived for {limit years} or more where the post is.",
    ),
    elsewhere: review(
      "بومی بودن فرد در محل پست دیده نمی‌شود؛ این اولویت است و مانع نیست و کارشناس نظر دهد.",
      "The person is not seen to be native where the post is; this is a priority, not a bar, and a reviewer must judge.",
    ),
    unstated: review(
      "محل تولد یا محل و مدت سکونت فرد اعلام نشده است.",
      "The birth place, or the place and length of residence, is not stated.",
    ),
    "place-unknown": review(
      "محل پست ثبت نشده است و اولویت بومی سنجیده نمی‌شود.",
      "The place of the post is not registered, so the priority cannot be weighed.",
    ),
    "provincial-centre": notApplicable(
      "پست در مرکز استان است و اولویت بومی در آن نیست.",
      "The post is in a provincial centre, where native candidates have no priority.",
    ),
  },
  remedy: {
    fa: "محل تولد، محل سکونت و مدت آن را اعلام و گواهی سکونت را پیوست کنید.",
    en: "State the birth place, the residence and its length, and file the proof of residence.",
  },
  check: ({ file, facts, parameter }) => {
    const place = facts.post?.place ?? null;
    const limit = parameter("native-residence");
    const { birthPlace } = file.person;
    const home = file.residence?.place;
    const years = file.residence?.years ?? null;
    const born = place && isStated(birthPlace) ? sameText(birthPlace, place.name) : null;
    const resident = place && isStated(home) ? sameText(home, place.name) : null;
    const saw = { born, resident, years, limit };
    if (place === null) return { answer: "place-unknown", saw, pointer: "/post" };
    if (place.provincialCentre) return { answer: "provincial-centre", saw };
    if (born) return { answer: "born", saw };
    if (resident && years !== null && years >= limit) return { answer: "resident", saw };
    if (born === null) return { answer: "unstated", saw, pointer: "/person/birthPlace" };
    return { answer: resident === null || years === null ? "unstated" : "elsewhere", saw };
  },
});
