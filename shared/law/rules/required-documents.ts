import type { DocumentKind } from "../../domain/case-file.ts";
import { documentLabels } from "../../domain/labels.ts";
import { ground } from "../citation.ts";
import { requiredDocuments } from "../required-documents.ts";
import { fail, pass, rule } from "../rule.ts";

export const requiredDocumentsFiled = rule({
  id: "required-documents",
  title: { fa: "مدارک الزامی", en: "Required documents" },
  kind: "auto",
  blocking: true,
  grounds: [ground("service-agreement", "H")],
  appliesTo: "all",
  from: null,
  until: null,
  parameters: [],
  pointer: "/documents",
  answers: {
    complete: pass("مدارک الزامی این فرایند کامل است.", "The documents that this process requires are complete."),
    incomplete: fail(
      "مدارک الزامی این فرایند کامل بارگذاری نشده است.",
      "The documents that this process requires are not all uploaded.",
    ),
  },
  remedy: { fa: "این مدارک را بارگذاری کنید: {documents}.", en: "Upload these documents: {documents}." },
  check: ({ file, filed }) => {
    const required = requiredDocuments(file);
    const wanting = required.filter((kind) => !filed.has(kind));
    if (wanting.length === 0)
      return { answer: "complete", saw: { required: required.length, missing: "", unreadable: "" } };
    const named = (kind: DocumentKind) => file.documents.some((document) => document.kind === kind);
    return {
      answer: "incomplete",
      saw: {
        required: required.length,
        missing: wanting.filter((kind) => !named(kind)).join(" "),
        unreadable: wanting.filter(named).join(" "),
      },
      named: {
        documents: {
          fa: wanting.map((kind) => documentLabels[kind].fa).join("، "),
          en: wanting.map((kind) => documentLabels[kind].en).join(", "),
        },
      },
    };
  },
});
