/** Who can sign in on one machine. The passwords are no secrets: nothing here is reachable from elsewhere. */
import type { Role } from "../../../shared/domain/registry.ts";

export interface DemoAccount {
  account: string;
  /** One person may hold several accounts. */
  person: string;
  password: string;
  /** Base32 secret of the second factor. */
  totp?: string;
  /** A machine's client, which signs in without a person. */
  client?: { id: string; secret: string };
  name: { fa: string; en: string };
  organization: string;
  roles: Role[];
}

export const password = "nezarat";

export const accounts: DemoAccount[] = [
  {
    account: "officer.health",
    person: "person-azari",
    password,
    name: { fa: "لیلا آذری، کارشناس دانشگاه علوم پزشکی", en: "Leila Azari, officer, medical university" },
    organization: "health",
    roles: ["agency-officer"],
  },
  {
    account: "officer.health.two",
    person: "person-nikzad",
    password,
    name: { fa: "سامان نیکزاد، کارشناس دانشگاه علوم پزشکی", en: "Saman Nikzad, officer, medical university" },
    organization: "health",
    roles: ["agency-officer"],
  },
  {
    account: "head.health",
    person: "person-sattari",
    password,
    name: { fa: "بهرام ستاری، رئیس دانشگاه علوم پزشکی", en: "Bahram Sattari, head, medical university" },
    organization: "health",
    roles: ["agency-head"],
  },
  {
    account: "officer.education",
    person: "person-karimi",
    password,
    name: { fa: "مینا کریمی، کارشناس آموزش و پرورش", en: "Mina Karimi, officer, education" },
    organization: "education",
    roles: ["agency-officer"],
  },
  {
    account: "head.education",
    person: "person-hashemi",
    password,
    name: { fa: "رضا هاشمی، مدیرکل آموزش و پرورش", en: "Reza Hashemi, head, education" },
    organization: "education",
    roles: ["agency-head"],
  },
  {
    account: "reviewer.one",
    person: "person-moradi",
    password,
    name: { fa: "سارا مرادی، کارشناس بررسی", en: "Sara Moradi, reviewer" },
    organization: "province-ea",
    roles: ["reviewer"],
  },
  {
    account: "reviewer.two",
    person: "person-karimi",
    password,
    name: { fa: "مینا کریمی، کارشناس بررسی", en: "Mina Karimi, reviewer" },
    organization: "province-ea",
    roles: ["reviewer"],
  },
  {
    account: "reviewer.three",
    person: "person-jafari",
    password,
    name: { fa: "کاوه جعفری، کارشناس بررسی", en: "Kaveh Jafari, reviewer" },
    organization: "province-ea",
    roles: ["reviewer"],
  },
  {
    account: "chief",
    person: "person-salimi",
    password,
    name: { fa: "ناهید سلیمی، رئیس گروه بررسی", en: "Nahid Salimi, chief reviewer" },
    organization: "province-ea",
    roles: ["chief-reviewer"],
  },
  {
    account: "administrator",
    person: "person-tavakoli",
    password,
    totp: "NEZARATDEMOKEYAB",
    name: { fa: "پیمان توکلی، مدیر سامانه", en: "Peyman Tavakoli, administrator" },
    organization: "province-ea",
    roles: ["administrator"],
  },
  {
    account: "auditor",
    person: "person-rahimi",
    password,
    name: { fa: "شیرین رحیمی، ممیز", en: "Shirin Rahimi, auditor" },
    organization: "province-ea",
    roles: ["auditor"],
  },
  {
    account: "authority.national",
    person: "person-bahrami",
    password,
    name: { fa: "آرش بهرامی، سازمان اداری و استخدامی کشور", en: "Arash Bahrami, national organization" },
    organization: "national",
    roles: ["authority"],
  },
  {
    account: "health-system",
    person: "system-health",
    password,
    client: { id: "agency-system", secret: "agency-system-secret-of-one-machine" },
    name: { fa: "سامانهٔ دانشگاه علوم پزشکی", en: "System of the medical university" },
    organization: "health",
    roles: ["agency-officer"],
  },
  {
    account: "destination-system",
    person: "system-roads",
    password,
    client: { id: "authority-system", secret: "authority-system-secret-of-one-machine" },
    name: { fa: "سامانهٔ راه و شهرسازی", en: "System of the roads office" },
    organization: "roads",
    roles: ["authority"],
  },
];
