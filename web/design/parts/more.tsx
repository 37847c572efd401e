import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";

interface Props {
  shown: number;
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
}

/** The end of a list that comes page by page. */
export function LoadMore({ shown, hasMore, isLoading, onMore }: Props) {
  const { t } = useTranslation("parts");
  return (
    <div className="row">
      {hasMore && (
        <Button isPending={isLoading} onPress={onMore}>
          {t("more")}
        </Button>
      )}
      <span className="quiet small" role="status">
        {t("shown", { count: shown })}
        {!hasMore && ` · ${t("all")}`}
      </span>
    </div>
  );
}
