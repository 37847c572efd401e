/**
 * Finds cases by tracking code, national id or permit: what was typed tells which. What is sought stays out of the address,
 * since it may be a person's number.
 */
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isNationalId, readNationalId } from "../../../shared/domain/national-id.ts";
import { latinDigits } from "../../../shared/domain/text.ts";
import { ask } from "../../api/ask.ts";
import { useKey } from "../../app/keys/keys.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Button } from "../../design/parts/button.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { TextField } from "../../design/parts/text-field.tsx";
import { Cases } from "./cases.tsx";
import type { Row } from "./row.ts";

type Sought = { by: "code" | "permit"; text: string } | { by: "person"; nationalId: string };

const soughtBy = (typed: string): Sought => {
  const text = latinDigits(typed).replace(/[\s\u200c]/g, "");
  const nationalId = readNationalId(text);
  if (nationalId !== null && isNationalId(nationalId)) return { by: "person", nationalId };
  return { by: text.includes("/") ? "permit" : "code", text };
};

export function Search() {
  const { t } = useTranslation("reviewer");
  const [typed, setTyped] = useState("");
  const [sought, setSought] = useState<Sought | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useKey("Slash", t("search.title"), () => form.current?.querySelector("input")?.focus());
  return (
    <search className="stack-close">
      <form
        ref={form}
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          setSought(typed.trim() ? soughtBy(typed) : null);
        }}
      >
        <TextField label={t("search.title")} isRequired inputMode="search" value={typed} onChange={setTyped} />
        <Button type="submit">{t("search.go")}</Button>
        {sought && (
          <Button
            quiet
            onPress={() => {
              setSought(null);
              setTyped("");
            }}
          >
            {t("search.clear")}
          </Button>
        )}
      </form>
      {sought && (sought.by === "person" ? <OfPerson nationalId={sought.nationalId} /> : <Listed {...sought} />)}
    </search>
  );
}

function OfPerson({ nationalId }: { nationalId: string }) {
  const found = useQuery(ask("searchPerson", { body: { nationalId } }));
  return <Asked of={found}>{({ body }) => <Found rows={body.items} />}</Asked>;
}

function Listed({ by, text }: { by: "code" | "permit"; text: string }) {
  const found = useQuery(ask("listCases", { query: { [by]: text, limit: 100 } }));
  return <Asked of={found}>{({ body }) => <Found rows={body.items} />}</Asked>;
}

function Found({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation("reviewer");
  if (rows.length === 0) return <Empty title={t("search.nothing")} />;
  return (
    <div className="sheet table-sheet">
      <Cases rows={rows} isOneGroup />
    </div>
  );
}
