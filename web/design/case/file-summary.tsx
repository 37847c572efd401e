/** A case file in words, as it is read before it is handed in and after. */
import { useTranslation } from "react-i18next";
import type { CaseFile } from "../../../shared/domain/case-file.ts";
import {
  caseTypeLabels,
  degreeLabels,
  employmentTypeLabels,
  militaryLabels,
  veteranLabels,
} from "../../../shared/domain/labels.ts";
import { type FieldPointer, fieldLabel } from "../../../shared/law/fields.ts";
import { type Show, useShow } from "../../app/show.ts";
import { Button } from "../parts/button.tsx";

type Line = readonly [pointer: FieldPointer, value: string | null | undefined];

const day = (show: Show, iso: string | null | undefined): string | null => (iso ? show.day(iso) : null);

interface Props {
  file: CaseFile;
  /** Of its headings on the screen. */
  level: 3 | 4;
  onMend?: (pointer: string) => void;
}

export function FileSummary({ file, level, onMend }: Props) {
  const Heading = `h${level}` as const;
  const { t } = useTranslation("file");
  const show = useShow();
  const { person, exam, contract, service, certificates, residence } = file;
  const sections: readonly { title: string; lines: readonly Line[] }[] = [
    {
      title: t("part.person"),
      lines: [
        ["/person/nationalId", person.nationalId],
        ["/person/givenName", person.givenName],
        ["/person/familyName", person.familyName],
        ["/person/fatherName", person.fatherName],
        ["/person/birthDate", day(show, person.birthDate)],
        ["/person/birthPlace", person.birthPlace],
        ["/person/sex", person.sex && t(`sex.${person.sex}`)],
        ["/person/military", person.military && show.words(militaryLabels[person.military])],
        [
          "/person/degree",
          person.degree &&
            show.list([show.words(degreeLabels[person.degree.level]), person.degree.field ?? ""].filter(Boolean)),
        ],
        ["/person/employeeNumber", person.employeeNumber],
        ["/residence/place", residence?.place],
      ],
    },
    {
      title: t("part.post"),
      lines: [
        ["/permit", file.permit],
        ["/post", file.post],
        ["/employmentType", file.employmentType && show.words(employmentTypeLabels[file.employmentType])],
        ["/destination", file.destination],
        ["/funding", file.funding],
      ],
    },
    {
      title: t("part.grounds"),
      lines: [
        ["/exam/notice", exam?.notice],
        ["/exam/result", exam?.result && t(`result.${exam.result}`)],
        ["/contract/start", day(show, contract?.start)],
        ["/contract/end", day(show, contract?.end)],
        ["/service/contractualSince", day(show, service?.contractualSince)],
        ["/service/probationSince", day(show, service?.probationSince)],
        ["/vetting", file.vetting],
        [
          "/certificates/criminalRecord",
          certificates?.criminalRecord && t(`criminalRecord.${certificates.criminalRecord}`),
        ],
        ["/certificates/health", certificates?.health && t(`health.${certificates.health}`)],
        ["/person/veteran", person.veteran && show.words(veteranLabels[person.veteran.group])],
      ],
    },
  ];
  return (
    <div className="sheet stack">
      <p>
        <strong>{show.words(caseTypeLabels[file.caseType])}</strong>
      </p>
      {sections.map(({ title, lines }) => {
        const filled = lines.filter(([, value]) => value);
        const [first] = lines;
        if (filled.length === 0) return null;
        return (
          <section key={title} className="stack-close">
            <div className="row">
              <Heading>{title}</Heading>
              {onMend && first && (
                <Button quiet aria-label={t("mendNamed", { name: title })} onPress={() => onMend(first[0])}>
                  {t("mend")}
                </Button>
              )}
            </div>
            <dl className="facts">
              {filled.map(([pointer, value]) => (
                <div key={pointer}>
                  <dt>{show.words(fieldLabel(pointer))}</dt>
                  <dd>{show.digits(value ?? "")}</dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
