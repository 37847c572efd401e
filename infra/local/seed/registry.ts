/** The registry of a first start: two organizations, five agencies, their people, permits, posts, routes, agreement. */
import type { CaseType } from "../../../shared/domain/case-file.ts";
import { caseTypes } from "../../../shared/domain/case-file.ts";
import type { Agreement, Organization, Permit, Post, Route } from "../../../shared/domain/registry.ts";
import { type DefaultRoute, defaultRoutes } from "../../../shared/law/routes.ts";
import { samplePosts } from "./posts.ts";

const province = "province-ea";

const agency = (
  id: string,
  name: Organization["name"],
  approvedPosts: number,
  specificWorkStaff: number,
  endpoint: Organization["endpoint"] = null,
): Organization => ({
  id,
  kind: "agency",
  name,
  province,
  mail: [`responsible@${id}.example`],
  endpoint,
  approvedPosts,
  specificWorkStaff,
});

const office = (id: string, kind: "province" | "national", name: Organization["name"]): Organization => ({
  id,
  kind,
  name,
  province: null,
  mail: [`desk@${id}.example`],
  endpoint: null,
  approvedPosts: null,
  specificWorkStaff: null,
});

/** `roads` runs a system of its own: what is handed to it goes to that endpoint. */
export const organizations = (endpointOfRoads: Organization["endpoint"]): Organization[] => [
  office(province, "province", {
    fa: "سازمان مدیریت و برنامه‌ریزی استان آذربایجان شرقی",
    en: "Management and Planning Organization of East Azerbaijan",
  }),
  office("national", "national", {
    fa: "سازمان اداری و استخدامی کشور",
    en: "Administrative and Employment Organization",
  }),
  agency("health", { fa: "دانشگاه علوم پزشکی تبریز", en: "Tabriz University of Medical Sciences" }, 4200, 380),
  agency("education", { fa: "اداره کل آموزش و پرورش", en: "General Directorate of Education" }, 9800, 610),
  agency("roads", { fa: "اداره کل راه و شهرسازی", en: "General Directorate of Roads" }, 640, 63, endpointOfRoads),
  agency("agriculture", { fa: "سازمان جهاد کشاورزی", en: "Agriculture Organization" }, 1150, 90),
  agency("culture", { fa: "اداره کل فرهنگ و ارشاد اسلامی", en: "General Directorate of Culture" }, 210, 20),
];

const everyType: CaseType[] = [...caseTypes];

const permit = (number: string, agencyId: string, granted: number): Permit => ({
  number,
  agency: agencyId,
  caseTypes: everyType,
  granted,
  referenceDate: null,
  maximumAge: null,
  // Named by no permit here, so that a first start of a later year plays the same day.
  validUntil: null,
  veteranPlaces: Math.ceil(granted * 0.3),
  disabledPlaces: Math.ceil(granted * 0.03),
});

export const permits: Permit[] = [
  permit("302/1405/118", "health", 100),
  permit("302/1405/119", "health", 10),
  permit("302/1405/204", "education", 250),
  permit("302/1405/205", "education", 3),
  permit("302/1405/310", "roads", 12),
  permit("302/1405/411", "agriculture", 25),
  permit("302/1405/512", "culture", 4),
];

const tabriz = { name: "تبریز", provincialCentre: true };
/** Titles with the place of the post and the fields of study that it accepts. */
const kinds = {
  administrator: {
    title: "کارشناس امور اداری",
    fields: ["حقوق", "حسابداری", "مدیریت", "مدیریت دولتی"],
    place: tabriz,
  },
  nurse: { title: "پرستار", fields: ["پرستاری", "مامایی"], place: { name: "مراغه", provincialCentre: false } },
  teacher: {
    title: "دبیر",
    fields: ["علوم تربیتی", "آموزش ابتدایی"],
    place: { name: "مرند", provincialCentre: false },
  },
  road: { title: "کارشناس راه", fields: ["مهندسی عمران"], place: tabriz },
  agronomist: { title: "کارشناس زراعت", fields: ["مهندسی کشاورزی"], place: { name: "اهر", provincialCentre: false } },
  culture: { title: "کارشناس فرهنگی", fields: ["ادبیات فارسی", "هنر"], place: tabriz },
} as const satisfies Record<string, { title: string; fields: readonly string[]; place: Post["place"] }>;

const post = (
  agencyId: string,
  number: string,
  { title, fields, place }: (typeof kinds)[keyof typeof kinds],
): Post => ({
  agency: agencyId,
  number,
  title,
  approved: true,
  sovereign: true,
  fixed: true,
  minimumDegree: "associate",
  fields: [...fields],
  place,
  vacant: true,
});

const numbered = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(from + index));

export const posts: Post[] = [
  ...[...new Set(samplePosts)].map((number) => post("health", number, kinds.administrator)),
  ...numbered(20_001, 60).map((number) => post("health", number, kinds.nurse)),
  ...numbered(30_001, 60).map((number) => post("education", number, kinds.teacher)),
  ...numbered(40_001, 20).map((number) => post("roads", number, kinds.road)),
  ...numbered(50_001, 20).map((number) => post("agriculture", number, kinds.agronomist)),
  ...numbered(60_001, 10).map((number) => post("culture", number, kinds.culture)),
  { ...post("health", "29001", kinds.nurse), title: "متصدی خدمات", sovereign: false },
  { ...post("health", "29002", kinds.administrator), title: "کارشناس حقوقی", sovereign: null },
  { ...post("health", "29003", kinds.administrator), title: "کارشناس آمار", fields: null, place: null, vacant: false },
  { ...post("education", "39001", kinds.teacher), title: "سرایدار", approved: false },
];

const target = (next: DefaultRoute["next"]): Route["target"] =>
  next === "national" ? { kind: "organization", organization: "national" } : { kind: next };

export const routes: Route[] = defaultRoutes.map(({ caseType, next }) => ({
  caseType,
  target: target(next),
  receiptWithin: 15,
}));

export const agreement: Agreement = {
  version: "1397-1",
  title: {
    fa: "بیانیه توافق سطح خدمت «نظارت بر فرآیند جذب و بکارگیری نیروی انسانی دستگاه‌های اجرایی استان»",
    en: "Service agreement: supervision of recruitment and employment in the province's executive agencies",
  },
  text: [
    "سازمان مدیریت و برنامه‌ریزی استان اطلاعات ارائه‌شدهٔ دستگاه‌های اجرایی را بررسی و با قوانین و مقررات تطبیق می‌دهد،",
    "پرونده‌های تأییدشده را به مرجع بعدی تعریف‌شده در سامانه ارسال می‌کند،",
    "و پرونده‌های غیر واجد را با توضیح علت رد در ذیل هر پرونده عودت می‌دهد.",
    "مدارک صرفاً از طریق سامانه ارائه می‌شود و این خدمت هیچ هزینه‌ای ندارد.",
    "این توافق تا زمانی که اصلاحیهٔ آن صادر نشود اعتبار دارد.",
  ].join(" "),
  from: "2018-09-05",
  answerWithin: 10,
  replyWithin: 20,
  remindAfter: [10, 17],
  warnBefore: 2,
  confirmedCaseTypes: [],
};

/** Thursdays are closed; extra closures of the province are entered as they come. */
export const calendar = { thursdays: [{ from: "2018-01-01", open: false }], closures: [] };
