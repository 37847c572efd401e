import { GregorianCalendar, PersianCalendar, parseDate, toCalendar } from "@internationalized/date";
import { DateField, DateInput, DateSegment } from "react-aria-components/DateField";
import { I18nProvider, useLocale } from "react-aria-components/I18nProvider";
import { useTranslation } from "react-i18next";
import { type FieldProps, Frame } from "./field.tsx";
import "./solar-date-field.css";

interface Props extends FieldProps {
  /** Gregorian `YYYY-MM-DD`, as the API keeps days; null for none. */
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
  name?: string;
}

/** English that writes the year first, as the solar calendar is written everywhere. */
const yearFirst = "en-SE";
const persian = new PersianCalendar();
const gregorian = new GregorianCalendar();

/** A day of the solar calendar, part by part; every digit set goes in, and a day that does not exist cannot. */
export function SolarDateField({ label, description, error, value, onChange, ...props }: Props) {
  const { t } = useTranslation("parts");
  const { locale } = useLocale();
  return (
    <I18nProvider locale={`${locale.startsWith("fa") ? locale : yearFirst}-u-ca-persian`}>
      <DateField
        {...props}
        className="field"
        granularity="day"
        shouldForceLeadingZeros
        value={value ? toCalendar(parseDate(value), persian) : null}
        onChange={(day) => onChange(day ? toCalendar(day, gregorian).toString() : null)}
        isInvalid={error !== undefined}
      >
        <Frame
          label={label}
          description={description ?? t("date.hint")}
          error={error}
          isRequired={props.isRequired ?? false}
        >
          <DateInput className="input date-input">
            {/* Eras are for historians. */}
            {(segment) =>
              segment.type === "era" ? <span hidden /> : <DateSegment className="date-part" segment={segment} />
            }
          </DateInput>
        </Frame>
      </DateField>
    </I18nProvider>
  );
}
