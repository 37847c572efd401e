/** Narrows a list by agency and a part of the number; what is looked for stands in the address. */
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { latinDigits } from "../../../../shared/domain/text.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { ComboBox } from "../../../design/parts/select.tsx";
import { TextField } from "../../../design/parts/text-field.tsx";
import { useAgencies } from "./agencies.ts";

interface Found {
  agency?: string | undefined;
  number?: string | undefined;
}

interface Props {
  number: string;
  numberLabel: string;
  agency: string | null;
  onFind: (found: Found) => void;
}

export function Finder({ number, numberLabel, agency, onFind }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const agencies = useAgencies();
  const [typed, setTyped] = useState(show.digits(number));
  const find = (chosen: string | null) => {
    const part = latinDigits(typed).trim();
    onFind({ ...(chosen && { agency: chosen }), ...(part && { number: part }) });
  };
  return (
    <search>
      <form
        className="search"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          find(agency);
        }}
      >
        <ComboBox label={t("kept.ofAgency")} value={agency} onChange={find} options={agencies} />
        <TextField label={numberLabel} inputMode="search" autoComplete="off" value={typed} onChange={setTyped} />
        <Button type="submit">{t("kept.find")}</Button>
      </form>
    </search>
  );
}
