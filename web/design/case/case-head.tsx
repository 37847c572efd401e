/** Which case it is: the person, where it stands, of what kind it is, and from whom. */
import type { ReactNode } from "react";
import { caseTypeLabels } from "../../../shared/domain/labels.ts";
import type { BodyOf } from "../../api/types.ts";
import { CaseBars } from "../../app/case-bars.ts";
import { useOrganizationNames } from "../../app/organizations.ts";
import { useShow } from "../../app/show.ts";
import { StateLabel } from "../parts/label.tsx";

/** A case that was handed in, as everybody but its agency reads it. */
export type HandedIn = Exclude<BodyOf<"readCase">, { state: "draft" }>;

export function CaseHead({ subject, children }: { subject: HandedIn; children?: ReactNode }) {
  const show = useShow();
  const organization = useOrganizationNames();
  const { person } = subject.file;
  return (
    <>
      <div className="head">
        <div>
          <h1>{[person.givenName, person.familyName].filter(Boolean).join(" ")}</h1>
          <p className="row">
            <StateLabel state={subject.state} />
            <span>{show.words(caseTypeLabels[subject.caseType])}</span>
            <span className="code">{show.digits(subject.code)}</span>
            <span className="quiet">{organization(subject.agency)}</span>
          </p>
        </div>
        {children}
      </div>
      <CaseBars />
    </>
  );
}
