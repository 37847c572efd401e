import { useTranslation } from "react-i18next";
import { useRowKeys as useKeysOfRows } from "../../app/keys/row-keys.ts";

export function useRowKeys(): void {
  const { t } = useTranslation("reviewer");
  useKeysOfRows({ next: t("keys.nextRow"), before: t("keys.rowBefore") });
}
