/** The words that agencies write in a list, and what they mean. The first spelling of each is what a refusal proposes. */
import type { CaseFile, DegreeLevel, EmploymentType, MilitaryStatus, Person, VeteranGroup } from "../case-file.ts";
import { normalise } from "../text.ts";
import type { Field } from "./field.ts";

/** Spelling without spaces, half-spaces, punctuation and case: «فوق‌لیسانس», «فوق ليسانس» and «فوقلیسانس» are one. */
export const spelling = (text: string): string =>
  normalise(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, "");

type Vocabulary<Value extends string> = Readonly<Record<Value, readonly string[]>>;

const sexes: Vocabulary<NonNullable<Person["sex"]>> = {
  female: ["زن", "خانم", "مؤنث", "دختر", "بانو", "female", "f", "woman"],
  male: ["مرد", "آقا", "آقای", "مذکر", "پسر", "male", "m", "man"],
};

const militaryStatuses: Vocabulary<MilitaryStatus> = {
  completed: [
    "پایان خدمت",
    "کارت پایان خدمت",
    "دارای کارت پایان خدمت",
    "پایان خدمت سربازی",
    "انجام داده",
    "انجام شده",
    "خدمت کرده",
    "پایان",
    "completed",
  ],
  "permanent-exemption": [
    "معافیت دائم",
    "معاف دائم",
    "معاف",
    "معافیت",
    "کارت معافیت",
    "معافیت پزشکی",
    "معافیت کفالت",
    "معافیت خرید خدمت",
    "permanent exemption",
    "exempt",
  ],
  "temporary-exemption": ["معافیت موقت", "معاف موقت", "معافیت تحصیلی", "معاف تحصیلی", "temporary exemption"],
  "in-service": ["در حال خدمت", "حین خدمت", "مشغول خدمت", "سرباز", "in service"],
};

const degreeLevels: Vocabulary<DegreeLevel> = {
  diploma: ["دیپلم", "دیپلم متوسطه", "diploma"],
  associate: ["کاردانی", "فوق دیپلم", "کاردان", "کاردانی پیوسته", "کاردانی ناپیوسته", "associate"],
  bachelor: [
    "کارشناسی",
    "لیسانس",
    "کارشناس",
    "کارشناسی پیوسته",
    "کارشناسی ناپیوسته",
    "bachelor",
    "bachelors",
    "bsc",
    "ba",
  ],
  master: [
    "کارشناسی ارشد",
    "فوق لیسانس",
    "ارشد",
    "کارشناس ارشد",
    "کارشناسی ارشد پیوسته",
    "کارشناسی ارشد ناپیوسته",
    "master",
    "masters",
    "msc",
    "ma",
  ],
  phd: ["دکتری", "دکترا", "دکتری تخصصی", "دکترای تخصصی", "دکتری حرفه‌ای", "دکترای حرفه‌ای", "phd", "doctorate"],
};

const employmentTypes: Vocabulary<EmploymentType> = {
  official: ["رسمی", "رسمی قطعی", "استخدام رسمی", "official"],
  probationary: ["رسمی آزمایشی", "آزمایشی", "رسمی - آزمایشی", "probationary"],
  contractual: ["پیمانی", "استخدام پیمانی", "contractual"],
  "specific-work": [
    "کار معین",
    "قرارداد کار معین",
    "قرارداد انجام کار معین",
    "انجام کار معین",
    "کار مشخص",
    "قرارداد کار مشخص",
    "قرارداد انجام کار مشخص",
    "کار معین (مشخص)",
    "specific work",
  ],
  hourly: ["ساعتی", "قرارداد ساعتی", "hourly"],
  contractor: ["شرکتی", "نیروی شرکتی", "contractor"],
  other: ["سایر", "دیگر", "other"],
};

const examResults: Vocabulary<NonNullable<NonNullable<CaseFile["exam"]>["result"]>> = {
  passed: ["قبول", "قبولی", "پذیرفته", "پذیرفته شده", "قبول شده", "پذیرش نهایی", "قبول نهایی", "passed", "accepted"],
  failed: ["مردود", "رد", "رد شده", "غیر قبول", "عدم قبولی", "پذیرفته نشده", "failed", "rejected"],
  reserve: ["ذخیره", "رزرو", "reserve"],
};

const veteranGroups: Vocabulary<VeteranGroup> = {
  "martyr-child": ["فرزند شهید", "فرزند شاهد", "فرزند شهدا", "martyr's child"],
  "martyr-spouse": ["همسر شهید", "martyr's spouse"],
  "martyr-parent": ["والدین شهید", "پدر شهید", "مادر شهید", "martyr's parent"],
  "martyr-sibling": ["خواهر یا برادر شهید", "برادر شهید", "خواهر شهید", "martyr's sibling"],
  "disabled-veteran": ["جانباز", "disabled veteran"],
  "disabled-veteran-child": ["فرزند جانباز", "disabled veteran's child"],
  "disabled-veteran-spouse": ["همسر جانباز", "disabled veteran's spouse"],
  "freed-captive": ["آزاده", "freed captive"],
  "freed-captive-child": ["فرزند آزاده", "freed captive's child"],
  "freed-captive-spouse": ["همسر آزاده", "freed captive's spouse"],
  warrior: ["رزمنده", "warrior"],
};

const nationalities: Vocabulary<"IR" | "AF" | "IQ" | "PK" | "SY" | "TR"> = {
  IR: ["ایرانی", "ایران", "جمهوری اسلامی ایران", "iranian", "iran", "ir"],
  AF: ["افغانستان", "افغانستانی", "افغان", "afghanistan", "af"],
  IQ: ["عراق", "عراقی", "iraq", "iq"],
  PK: ["پاکستان", "پاکستانی", "pakistan", "pk"],
  SY: ["سوریه", "سوری", "syria", "sy"],
  TR: ["ترکیه", "turkey", "tr"],
};

const answers: Vocabulary<"yes" | "no"> = {
  yes: ["بله", "بلی", "آری", "هست", "بازنشسته", "بازخرید", "بازخرید شده", "yes", "true", "1"],
  no: ["خیر", "نه", "نیست", "no", "false", "0"],
};

/** What people write where nothing applies. */
const nothing = new Set(
  ["ندارد", "ندارم", "فاقد", "بدون", "هیچکدام", "نمی‌باشد", "عادی", "آزاد", "none", "no", "خیر"].map(spelling),
);
export const saysNothing = (text: string): boolean => spelling(text) === "" || nothing.has(spelling(text));

const reader = <Value extends string>(vocabulary: Vocabulary<Value>) => {
  const entries = Object.entries(vocabulary) as [Value, readonly string[]][];
  const meaning = new Map(entries.flatMap(([value, words]) => words.map((word) => [spelling(word), value] as const)));
  return {
    read: (text: string): Value | null => meaning.get(spelling(text)) ?? null,
    words: entries.map(([, [first = ""]]) => first),
  };
};

export const vocabularies = {
  sex: reader(sexes),
  military: reader(militaryStatuses),
  degree: reader(degreeLevels),
  employmentType: reader(employmentTypes),
  examResult: reader(examResults),
  veteran: reader(veteranGroups),
  nationality: reader(nationalities),
  retired: reader(answers),
} as const;

/** The words that a field understands, for the sentence of a refusal; none where anything may be written. */
export const wordsOf = (field: Field): readonly string[] =>
  Object.hasOwn(vocabularies, field) ? vocabularies[field as keyof typeof vocabularies].words : [];
