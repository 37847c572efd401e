/** Who can sign in on one machine. */
export interface DemoAccount {
  account: string;
  password: string;
  /** Base32 secret of the second factor. */
  totp?: string;
  /** A machine's client, which signs in without a person. */
  client?: { id: string; secret: string };
  name: { fa: string; en: string };
  organization: string;
  roles: string[];
}

export const accounts: DemoAccount[] = [
  {
    account: "officer.health",
    password: "nezarat",
    name: { fa: "کارشناس دانشگاه علوم پزشکی", en: "Officer, medical university" },
    organization: "health",
    roles: ["agency-officer"],
  },
  {
    account: "reviewer.one",
    password: "nezarat",
    name: { fa: "کارشناس بررسی", en: "Reviewer" },
    organization: "province-ea",
    roles: ["reviewer"],
  },
  {
    account: "chief",
    password: "nezarat",
    name: { fa: "رئیس گروه بررسی", en: "Chief reviewer" },
    organization: "province-ea",
    roles: ["chief-reviewer"],
  },
];
