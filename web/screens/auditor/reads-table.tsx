/** Readings as they were noted, of a case or of an account. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trackingCode } from "../../../shared/domain/tracking-code.ts";
import type { BodyOf } from "../../api/types.ts";
import { useOrganizationNames } from "../../app/organizations.ts";
import { useShow } from "../../app/show.ts";
import { type Column, Table } from "../../design/parts/table.tsx";

type Read = BodyOf<"readReads">["items"][number];

interface Props {
  caption: string;
  rows: readonly Read[];
  names: Readonly<Record<string, string>>;
  /** Of an account: which case each was of. */
  withCase?: boolean;
}

export function ReadsTable({ caption, rows, names, withCase = false }: Props) {
  const { t } = useTranslation("auditor");
  const { t: shell } = useTranslation("shell");
  const show = useShow();
  const organization = useOrganizationNames();
  const ofCase: Column<Read> = {
    id: "case",
    header: t("reads.case"),
    width: 2,
    cell: ({ case: caseId }) =>
      caseId === null ? (
        <span className="quiet">{t("reads.aPerson")}</span>
      ) : (
        <Link to="/cases/$caseId" params={{ caseId }} className="code">
          {show.digits(trackingCode(caseId))}
        </Link>
      ),
  };
  const columns: Column<Read>[] = [
    ...(withCase ? [ofCase] : []),
    { id: "who", header: t("reads.who"), width: 1.3, cell: ({ person }) => names[person] ?? person },
    {
      id: "role",
      header: t("reads.role"),
      width: 1.2,
      cell: ({ roles }) => roles.map((role) => shell(`roles.${role}`)).join("، "),
    },
    { id: "from", header: t("reads.from"), width: 2, cell: (read) => organization(read.organization) },
    { id: "what", header: t("reads.what"), width: 0.9, cell: ({ kind }) => t(`reads.kind.${kind}`) },
    { id: "at", header: t("reads.at"), width: 1.5, align: "end", cell: ({ at }) => show.time(at) },
  ];
  return (
    <div className="sheet table-sheet">
      <Table
        caption={caption}
        columns={columns}
        groups={[{ id: "all", rows }]}
        rowId={({ at, account, kind, case: of, document }) => `${at}${account}${kind}${of ?? ""}${document ?? ""}`}
      />
    </div>
  );
}
