import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { pathName } from "../../../shared/contract/path-name.ts";
import type { CaseType } from "../../../shared/domain/case-file.ts";
import { caseTypeLabels } from "../../../shared/domain/labels.ts";
import type { BodyOf } from "../../api/types.ts";
import { useOrganizationNames } from "../../app/organizations.ts";
import { useShow } from "../../app/show.ts";

export type Change = BodyOf<"listRegistryChanges">["items"][number];

/** What was changed, as people call it; a permit or a post leads to its own screen. */
export function Thing({ change: { kind, subject, after } }: { change: Change }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const organization = useOrganizationNames();
  const written = (name: string) => {
    const text = after[name];
    return typeof text === "string" && text !== "" ? text : subject;
  };
  switch (kind) {
    case "permit":
      return (
        <Link to="/registry/permits/$permitId" params={{ permitId: pathName(subject) }}>
          {t("changes.thing.permit", { name: show.digits(subject) })}
        </Link>
      );
    case "post":
      return (
        <Link to="/registry/posts/$postId" params={{ postId: pathName(subject) }}>
          {t("changes.thing.post", {
            number: show.digits(subject.slice(subject.indexOf("#") + 1)),
            agency: organization(subject.slice(0, subject.indexOf("#"))),
          })}
        </Link>
      );
    case "route":
      return t("changes.thing.route", { name: show.words(caseTypeLabels[subject as CaseType]) });
    case "calendar":
      return t("changes.thing.calendar");
    case "agreement":
      return t("changes.thing.agreement", { name: show.digits(subject) });
    case "organization":
      return organization(subject);
    case "person":
      return t("changes.thing.person", { name: written("name") });
    case "account":
      return (
        <>
          {t("changes.thing.account")} <bdi className="latin">{written("userName")}</bdi>
        </>
      );
  }
}
