/** Who may do what here: accounts with their people and roles; a new one, a change, the end of one. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../../shared/domain/registry.ts";
import { askPages } from "../../api/ask.ts";
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../parts/asked.tsx";
import { Button } from "../parts/button.tsx";
import { Empty } from "../parts/empty.tsx";
import { Tag } from "../parts/label.tsx";
import { LoadMore } from "../parts/more.tsx";
import { type Column, Table } from "../parts/table.tsx";
import { EditAccount } from "./edit-account.tsx";
import { NewAccount } from "./new-account.tsx";

export type Account = BodyOf<"listAccounts">["items"][number];

interface Props {
  /** Whose accounts; those of everybody where it is absent. */
  organization?: string;
  /** Roles that can be given here. */
  roles: readonly Role[];
  nameOf: (organization: string) => string;
}

export function Accounts({ organization, roles, nameOf }: Props) {
  const { t } = useTranslation("people");
  const { t: shell } = useTranslation("shell");
  const show = useShow();
  const [open, setOpen] = useState<Account | "new" | null>(null);
  const accounts = useInfiniteQuery(
    askPages("listAccounts", { query: { limit: 100, ...(organization ? { organization } : {}) } }),
  );
  const columns: Column<Account>[] = [
    {
      id: "person",
      header: t("person"),
      width: 1.4,
      cell: (account) => (
        <Button quiet onPress={() => setOpen(account)}>
          {account.person.name || account.userName}
        </Button>
      ),
    },
    {
      id: "user",
      header: t("userName"),
      width: 1.2,
      cell: ({ userName }) => <span className="latin">{userName}</span>,
    },
    ...(organization
      ? []
      : [{ id: "of", header: t("organization"), width: 1.8, cell: (one: Account) => nameOf(one.organization) }]),
    {
      id: "roles",
      header: t("roles"),
      width: 1.4,
      cell: (one) => show.list(one.roles.map((role) => shell(`roles.${role}`))),
    },
    {
      id: "active",
      header: t("state"),
      width: 0.8,
      cell: (one) => (one.active && one.person.active ? <Tag tone="leaf">{t("active")}</Tag> : <Tag>{t("ended")}</Tag>),
    },
  ];
  return (
    <div className="stack">
      <div className="head">
        <div>
          <h1>{t("title")}</h1>
          <p className="quiet">{t("text")}</p>
        </div>
        <Button primary onPress={() => setOpen("new")}>
          {t("new")}
        </Button>
      </div>
      <Asked of={accounts} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ body }) => body.items);
          if (rows.length === 0) return <Empty title={t("none")} />;
          return (
            <>
              <div className="sheet table-sheet">
                <Table caption={t("title")} columns={columns} groups={[{ id: "all", rows }]} rowId={({ id }) => id} />
              </div>
              <LoadMore
                shown={rows.length}
                hasMore={accounts.hasNextPage}
                isLoading={accounts.isFetchingNextPage}
                onMore={() => void accounts.fetchNextPage()}
              />
            </>
          );
        }}
      </Asked>
      {open === "new" && <NewAccount organization={organization} roles={roles} onClose={() => setOpen(null)} />}
      {open !== null && open !== "new" && <EditAccount account={open} roles={roles} onClose={() => setOpen(null)} />}
    </div>
  );
}
