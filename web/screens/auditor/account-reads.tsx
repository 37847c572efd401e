/** What an account was shown and when, over all cases and searches. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ask, askPages } from "../../api/ask.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { LoadMore } from "../../design/parts/more.tsx";
import { ComboBox } from "../../design/parts/select.tsx";
import { ReadsTable } from "./reads-table.tsx";
import "./find.css";

export const Route = createLazyRoute("/audit/reads")({ component: AccountReads });

function AccountReads() {
  const { t } = useTranslation("auditor");
  const { organization, account } = Route.useSearch();
  return (
    <div className="stack">
      <div className="head">
        <div className="stack-close">
          <h1>{t("account.title")}</h1>
          <p className="quiet">{t("reads.about")}</p>
        </div>
      </div>
      <div className="sheet finders">
        <Organization />
        {organization && <Account organization={organization} />}
      </div>
      {account ? <OfAccount key={account} account={account} /> : <p className="quiet">{t("account.choose")}</p>}
    </div>
  );
}

function Organization() {
  const { t } = useTranslation("auditor");
  const show = useShow();
  const { organization = null } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data } = useQuery(ask("listOrganizations"));
  return (
    <ComboBox
      label={t("account.organization")}
      isRequired
      value={organization}
      onChange={(next) => void navigate({ search: next === null ? {} : { organization: next } })}
      options={(data?.body.items ?? []).map(({ id, name }) => ({ value: id, label: show.words(name) }))}
    />
  );
}

/** Those that ended among them: what they read stays. */
function Account({ organization }: { organization: string }) {
  const { t } = useTranslation("auditor");
  const { account = null } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data } = useInfiniteQuery(askPages("listAccounts", { query: { organization, limit: 100 } }));
  const accounts = (data?.pages ?? []).flatMap(({ body }) => body.items);
  return (
    <ComboBox
      label={t("account.account")}
      isRequired
      value={account}
      onChange={(next) => void navigate({ search: { organization, ...(next === null ? {} : { account: next }) } })}
      options={accounts.map(({ id, userName, person }) => ({ value: id, label: `${person.name} (${userName})` }))}
    />
  );
}

function OfAccount({ account }: { account: string }) {
  const { t } = useTranslation("auditor");
  const reads = useInfiniteQuery(askPages("listReads", { query: { account, limit: 100 } }));
  return (
    <Asked of={reads} lines={8}>
      {({ pages }) => {
        const rows = pages.flatMap(({ body }) => body.items);
        const names = Object.assign({}, ...pages.map(({ body }) => body.names)) as Record<string, string>;
        if (rows.length === 0) return <Empty title={t("account.none")} />;
        return (
          <>
            <ReadsTable caption={t("account.title")} rows={rows} names={names} withCase />
            <LoadMore
              shown={rows.length}
              hasMore={reads.hasNextPage}
              isLoading={reads.isFetchingNextPage}
              onMore={() => void reads.fetchNextPage()}
            />
          </>
        );
      }}
    </Asked>
  );
}
