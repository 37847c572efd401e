/** What administrators keep, and everything that was ever changed of it. */
import * as answers from "../registry-answers.ts";
import * as commands from "../registry-commands.ts";
import { type AnswersTo, change, read, replace, type ServedRoute } from "./route.ts";

export const registryRoutes = {
  listOrganizations: {
    ...read,
    method: "GET",
    path: "/v1/organizations",
    function: "registry",
    action: "read-organizations",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "سازمان‌ها و دستگاه‌ها", en: "Organizations and agencies" },
  },
  createOrganization: {
    ...change,
    path: "/v1/organizations",
    function: "registry",
    action: "manage-registry",
    ifMatch: "none",
    params: null,
    body: commands.organizationCreation,
    headers: ["ETag", "Location"],
    problems: ["forbidden", "already-exists", "version-conflict"],
    summary: { fa: "ثبت سازمان یا دستگاه", en: "Enter an organization" },
  },
  readOrganization: {
    ...read,
    method: "GET",
    path: "/v1/organizations/{id}",
    function: "registry",
    action: "read-organizations",
    params: commands.onOrganization,
    query: null,
    headers: ["ETag"],
    problems: ["forbidden", "not-found"],
    summary: { fa: "خواندن یک سازمان", en: "Read an organization" },
  },
  editOrganization: {
    ...replace,
    path: "/v1/organizations/{id}",
    function: "registry",
    action: "manage-registry",
    params: commands.onOrganization,
    body: commands.organizationEdit,
    headers: ["ETag"],
    problems: ["forbidden", "not-found", "version-conflict"],
    summary: { fa: "تغییر مشخصات سازمان", en: "Change an organization" },
  },
  editSignOff: {
    ...replace,
    path: "/v1/organizations/{id}/sign-off",
    function: "registry",
    action: "manage-sign-off",
    params: commands.onOrganization,
    body: commands.signOffEdit,
    headers: ["ETag"],
    problems: ["forbidden", "not-found", "version-conflict"],
    summary: {
      fa: "امضای رئیس دستگاه پیش از ارسال",
      en: "Whether an agency's head signs before anything is handed in",
    },
  },
  listRegistryChanges: {
    ...read,
    method: "GET",
    path: "/v1/registry-changes",
    function: "registry",
    action: "read-registry-changes",
    params: null,
    query: commands.changeListing,
    headers: ["Link"],
    problems: ["forbidden"],
    summary: { fa: "تغییرات ثبت‌شده، تازه‌ترین در آغاز", en: "What was changed, the newest first" },
  },
} as const satisfies Record<string, ServedRoute>;

export const registryAnswers = {
  listOrganizations: { 200: answers.organizations },
  createOrganization: { 201: answers.organizationSaved },
  readOrganization: { 200: answers.organization },
  editOrganization: { 200: answers.organizationSaved },
  editSignOff: { 200: answers.organizationSaved },
  listRegistryChanges: { 200: answers.registryChanges },
} as const satisfies AnswersTo<typeof registryRoutes>;
