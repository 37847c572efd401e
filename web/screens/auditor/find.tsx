/** Any case, found by its tracking code, by the person's national id, or in a list by state. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { nationalIdFault, readNationalId } from "../../../shared/domain/national-id.ts";
import { rowOf } from "../../../shared/domain/workflow.ts";
import { ask, askPages } from "../../api/ask.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Button } from "../../design/parts/button.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { LoadMore } from "../../design/parts/more.tsx";
import { NationalIdField } from "../../design/parts/national-id-field.tsx";
import { Select } from "../../design/parts/select.tsx";
import { TextField } from "../../design/parts/text-field.tsx";
import { Found } from "./found.tsx";
import "./find.css";
import { caseQuestion, type ListedState, listedStates } from "./question.ts";

export const Route = createLazyRoute("/audit")({ component: Find });

function Find() {
  const { t } = useTranslation("auditor");
  /** In memory alone: a national id stands in no address. */
  const [nationalId, setNationalId] = useState<string | null>(null);
  const { code } = Route.useSearch();
  return (
    <div className="stack">
      <div className="head">
        <div className="stack-close">
          <h1>{t("find.title")}</h1>
          <p className="quiet">{t("find.about")}</p>
        </div>
      </div>
      <div className="sheet finders">
        <ByCode key={code ?? ""} onSearch={() => setNationalId(null)} />
        <ByPerson onSearch={setNationalId} />
      </div>
      {nationalId === null ? <Listed /> : <OfPerson nationalId={nationalId} onLeave={() => setNationalId(null)} />}
    </div>
  );
}

function ByCode({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation("auditor");
  const { code = "" } = Route.useSearch();
  const navigate = Route.useNavigate();
  const [typed, setTyped] = useState(code);
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch();
    void navigate({ search: typed.trim() === "" ? {} : { code: typed.trim() } });
  };
  return (
    <search>
      <form className="finder" noValidate onSubmit={search}>
        <TextField
          label={t("find.code")}
          isRequired
          inputMode="search"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit">{t("find.search")}</Button>
      </form>
    </search>
  );
}

function ByPerson({ onSearch }: { onSearch: (nationalId: string) => void }) {
  const { t } = useTranslation("auditor");
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const type = (text: string) => {
    setTyped(text);
    setError(undefined);
  };
  const search = (event: FormEvent) => {
    event.preventDefault();
    const id = readNationalId(typed);
    if (id === null || nationalIdFault(id) !== null) return setError(t("find.nationalIdWhole"));
    setError(undefined);
    onSearch(id);
  };
  return (
    <form className="finder" noValidate onSubmit={search}>
      <NationalIdField label={t("find.nationalId")} isRequired value={typed} onChange={type} error={error} />
      <Button type="submit">{t("find.search")}</Button>
    </form>
  );
}

function Listed() {
  const { t } = useTranslation("auditor");
  const show = useShow();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const cases = useInfiniteQuery(askPages("listCases", caseQuestion(search)));
  const { code, state = "under-review" } = search;
  return (
    <section className="stack" aria-label={t("find.results")}>
      {code ? (
        <div className="row">
          <h2>{t("find.withCode", { code: show.digits(code) })}</h2>
          <Button quiet onPress={() => void navigate({ search: {} })}>
            {t("find.all")}
          </Button>
        </div>
      ) : (
        <div className="chooser">
          <Select<ListedState>
            label={t("find.state")}
            isRequired
            value={state}
            onChange={(next) =>
              void navigate({ search: next === null || next === "under-review" ? {} : { state: next } })
            }
            options={listedStates.map((value) => ({ value, label: show.words(rowOf(value).label) }))}
          />
        </div>
      )}
      <Asked of={cases} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ body }) => body.items);
          if (rows.length === 0)
            return <Empty title={t(code ? "find.noCode" : "find.none")}>{code && <p>{t("find.noCodeNext")}</p>}</Empty>;
          return (
            <>
              <Found caption={t("find.results")} rows={rows} names={pages.map(({ body }) => body.names)} />
              <LoadMore
                shown={rows.length}
                hasMore={cases.hasNextPage}
                isLoading={cases.isFetchingNextPage}
                onMore={() => void cases.fetchNextPage()}
              />
            </>
          );
        }}
      </Asked>
    </section>
  );
}

function OfPerson({ nationalId, onLeave }: { nationalId: string; onLeave: () => void }) {
  const { t } = useTranslation("auditor");
  const found = useQuery({ ...ask("searchPerson", { body: { nationalId }, query: { limit: 100 } }), gcTime: 0 });
  return (
    <section className="stack" aria-label={t("find.results")}>
      <div className="row">
        <h2>{t("find.ofPerson")}</h2>
        <Button quiet onPress={onLeave}>
          {t("find.all")}
        </Button>
      </div>
      <Asked of={found}>
        {({ body: { items, names } }) =>
          items.length === 0 ? (
            <Empty title={t("find.noPerson")} />
          ) : (
            <Found caption={t("find.results")} rows={items} names={[names]} />
          )
        }
      </Asked>
    </section>
  );
}
