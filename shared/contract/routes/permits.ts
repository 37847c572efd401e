/** Permits and posts: read within everybody's rights, kept by administrators. */
import * as answers from "../permit-answers.ts";
import * as commands from "../permit-commands.ts";
import { type AnswersTo, change, read, replace, type ServedRoute } from "./route.ts";

const list = { ...read, method: "GET", function: "registry", params: null, headers: ["Link"] } as const;
const one = { ...read, method: "GET", function: "registry", query: null, headers: ["ETag"] } as const;
const make = {
  ...change,
  function: "registry",
  action: "manage-registry",
  ifMatch: "none",
  params: null,
  headers: ["ETag", "Location"],
  problems: ["forbidden", "already-exists", "version-conflict"],
} as const;
const edit = { ...replace, function: "registry", action: "manage-registry", headers: ["ETag"] } as const;
const editing = ["forbidden", "not-found", "version-conflict"] as const;

export const permitsRoutes = {
  listPermits: {
    ...list,
    path: "/v1/permits",
    action: "read-permits",
    query: commands.permitListing,
    problems: ["forbidden"],
    summary: { fa: "مجوزها و ظرفیت آن‌ها", en: "Permits and their places" },
  },
  createPermit: {
    ...make,
    path: "/v1/permits",
    body: commands.permitCreation,
    summary: { fa: "ثبت مجوز", en: "Enter a permit" },
  },
  readPermit: {
    ...one,
    path: "/v1/permits/{id}",
    action: "read-permits",
    params: commands.onPermit,
    problems: ["not-found"],
    summary: { fa: "خواندن یک مجوز", en: "Read a permit" },
  },
  editPermit: {
    ...edit,
    path: "/v1/permits/{id}",
    params: commands.onPermit,
    body: commands.permitEdit,
    problems: [...editing, "places-taken"],
    summary: { fa: "تغییر مجوز", en: "Change a permit" },
  },
  listPosts: {
    ...list,
    path: "/v1/posts",
    action: "read-registry",
    query: commands.postListing,
    problems: ["forbidden"],
    summary: { fa: "پست‌های یک دستگاه", en: "An agency's posts" },
  },
  createPost: {
    ...make,
    path: "/v1/posts",
    body: commands.postCreation,
    summary: { fa: "ثبت پست", en: "Enter a post" },
  },
  readPost: {
    ...one,
    path: "/v1/posts/{id}",
    action: "read-registry",
    params: commands.onPost,
    problems: ["not-found"],
    summary: { fa: "خواندن یک پست", en: "Read a post" },
  },
  editPost: {
    ...edit,
    path: "/v1/posts/{id}",
    params: commands.onPost,
    body: commands.postEdit,
    problems: editing,
    summary: { fa: "تغییر پست", en: "Change a post" },
  },
} as const satisfies Record<string, ServedRoute>;

export const permitsAnswers = {
  listPermits: { 200: answers.permits },
  createPermit: { 201: answers.permitSaved },
  readPermit: { 200: answers.permit },
  editPermit: { 200: answers.permitSaved },
  listPosts: { 200: answers.posts },
  createPost: { 201: answers.postSaved },
  readPost: { 200: answers.post },
  editPost: { 200: answers.postSaved },
} as const satisfies AnswersTo<typeof permitsRoutes>;
