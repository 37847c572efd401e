/** The agencies and the organizations above them: what they are called, where their notices go, what CSML 32 counts. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/ask.ts";
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Button } from "../../design/parts/button.tsx";
import { type Column, Table } from "../../design/parts/table.tsx";
import { OrganizationDialog } from "./organization-dialog.tsx";

export const Route = createLazyRoute("/registry/organizations")({ component: Organizations });

export type Organization = BodyOf<"listOrganizations">["items"][number];

function Organizations() {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const organizations = useQuery(ask("listOrganizations"));
  const [open, setOpen] = useState<Organization | "new" | null>(null);
  const columns: Column<Organization>[] = [
    {
      id: "name",
      header: t("organizations.name"),
      width: 2.2,
      cell: (one) => (
        <Button quiet onPress={() => setOpen(one)}>
          {show.words(one.name)}
        </Button>
      ),
    },
    { id: "id", header: t("organizations.id"), cell: ({ id }) => <span className="latin">{id}</span> },
    { id: "kind", header: t("organizations.kind"), cell: ({ kind }) => t(`organizations.${kind}`) },
    {
      id: "posts",
      header: t("organizations.approvedPosts"),
      align: "end",
      cell: ({ approvedPosts }) =>
        approvedPosts === null || approvedPosts === undefined ? "" : show.number(approvedPosts),
    },
  ];
  return (
    <div className="stack">
      <div className="head">
        <h1>{t("organizations.title")}</h1>
        {/* A new agency names the province's organization, which is chosen among them. */}
        <Button primary isDisabled={!organizations.data} onPress={() => setOpen("new")}>
          {t("organizations.new")}
        </Button>
      </div>
      <Asked of={organizations} lines={8}>
        {({ body }) => (
          <div className="sheet table-sheet">
            <Table
              caption={t("organizations.title")}
              columns={columns}
              groups={(["agency", "province", "national"] as const)
                .map((kind) => ({
                  id: kind,
                  heading: t(`organizations.${kind}`),
                  rows: body.items.filter((one) => one.kind === kind),
                }))
                .filter(({ rows }) => rows.length > 0)}
              rowId={({ id }) => id}
            />
          </div>
        )}
      </Asked>
      {open !== null && (
        <OrganizationDialog
          organization={open === "new" ? null : open}
          provinces={(organizations.data?.body.items ?? []).filter(({ kind }) => kind === "province")}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
