/** An agency checks, drafts, submits, withdraws and answers. */
import * as commands from "../agency-commands.ts";
import * as answers from "../answers.ts";
import * as paths from "../case-paths.ts";
import * as files from "../file-commands.ts";
import { moved, onCase } from "./on-case.ts";
import { type AnswersTo, change, moving, type ServedRoute, wrongState } from "./route.ts";

/** Of a file that is not handed in: its version was seen. */
const onDraft = {
  ...change,
  function: "submit",
  ifMatch: "required",
  params: paths.onCase,
  headers: ["ETag"],
} as const;

export const agencyRoutes = {
  check: {
    method: "POST",
    path: "/v1/checks",
    function: "submit",
    action: "check",
    changes: false,
    ifMatch: "none",
    params: null,
    query: null,
    body: files.check,
    problems: ["forbidden", "not-found"],
    summary: { fa: "بررسی آزمایشی؛ چیزی ذخیره نمی‌شود", en: "Dry run; nothing is stored" },
  },
  createCase: {
    ...change,
    path: "/v1/cases",
    function: "submit",
    action: "create",
    ifMatch: "none",
    params: null,
    body: files.caseFileBody,
    headers: ["ETag", "Location"],
    problems: ["forbidden"],
    summary: { fa: "ساخت پیش‌نویس پرونده", en: "Make a draft" },
  },
  editCase: {
    ...change,
    method: "PUT",
    path: "/v1/cases/{id}",
    function: "submit",
    action: "edit",
    ifMatch: "required",
    params: paths.onCase,
    body: files.caseFileBody,
    headers: ["ETag"],
    problems: wrongState,
    summary: { fa: "ویرایش پیش‌نویس یا نسخهٔ کاری پروندهٔ عودت‌شده", en: "Edit a draft, or the working copy of a return" },
  },
  deleteCase: {
    ...change,
    method: "DELETE",
    path: "/v1/cases/{id}",
    function: "submit",
    action: "delete",
    ifMatch: "required",
    params: paths.onCase,
    body: null,
    problems: wrongState,
    summary: { fa: "حذف پیش‌نویس", en: "Delete a draft" },
  },
  submitCase: {
    ...onCase,
    path: "/v1/cases/{id}/submit",
    function: "submit",
    action: "submit",
    body: commands.submission,
    problems: [
      ...[...moving, "blocked", "unanswered-reasons", "answer-without-reason"],
      ...["sign-off-required", "precondition-required"],
    ] as const,
    summary: { fa: "ارسال پرونده", en: "Submit the case" },
  },
  askSignOff: {
    ...onDraft,
    path: "/v1/cases/{id}/sign-off-request",
    action: "ask-sign-off",
    body: commands.signOffRequest,
    problems: [
      ...wrongState,
      "blocked",
      "unanswered-reasons",
      "answer-without-reason",
      "sign-off-not-wanted",
      "sign-off-waits",
    ],
    summary: { fa: "درخواست امضای رئیس دستگاه", en: "Ask for the head's signature" },
  },
  sendBackCase: {
    ...onDraft,
    path: "/v1/cases/{id}/send-back",
    action: "send-back",
    body: commands.sendingBack,
    problems: [...wrongState, "sign-off-not-asked"],
    summary: { fa: "برگرداندن بدون امضا", en: "Send back unsigned" },
  },
  handOverDraft: {
    ...onDraft,
    path: "/v1/cases/{id}/hand-over",
    action: "hand-over",
    body: commands.handingOver,
    problems: [...wrongState, "sign-off-waits"],
    summary: { fa: "واگذاری پیش‌نویس به همکاری دیگر", en: "Give a draft to a colleague to see to" },
  },
  withdrawCase: {
    ...onCase,
    path: "/v1/cases/{id}/withdraw",
    function: "submit",
    action: "withdraw",
    body: commands.withdrawal,
    problems: moving,
    summary: { fa: "انصراف", en: "Withdraw" },
  },
  answerQuestion: {
    ...onCase,
    path: "/v1/cases/{id}/answer",
    function: "submit",
    action: "answer",
    body: commands.answer,
    problems: moving,
    summary: { fa: "پاسخ به پرسش کارشناس", en: "Answer the reviewer's question" },
  },
} as const satisfies Record<string, ServedRoute>;

export const agencyAnswers = {
  check: { 200: answers.checked },
  createCase: { 201: answers.draft },
  editCase: { 200: answers.caseOrDraft },
  deleteCase: { 204: null },
  submitCase: { 202: answers.receipt },
  askSignOff: { 200: answers.signOffReceipt },
  sendBackCase: { 200: answers.signOffReceipt },
  handOverDraft: { 200: answers.handOverReceipt },
  withdrawCase: moved,
  answerQuestion: moved,
} as const satisfies AnswersTo<typeof agencyRoutes>;
