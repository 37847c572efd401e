/**
 * Changes of the calendar's settings: one thing is added or taken away, and the whole is sent. Where somebody was first, the
 * same is done again to what they made of it, so that nothing of theirs is lost.
 */
import { useTranslation } from "react-i18next";
import type { CalendarSettings } from "../../../../shared/domain/registry.ts";
import { call } from "../../../api/call.ts";
import { useChange } from "../../../api/change.ts";
import { tell } from "../../../design/parts/toast.tsx";
import { useStanding } from "../kept/standing.ts";
import type { Settings } from "./calendar.tsx";

export function useCalendarChange(settings: Settings, onDone: () => void) {
  const { t } = useTranslation("administrator");
  const standing = useStanding<Settings>(settings, async () => (await call("readCalendarSettings", {})).body);
  const edit = useChange("editCalendarSettings", {
    onSuccess: () => {
      tell(t("kept.saved"));
      onDone();
    },
    onError: standing.refused,
  });
  const now = standing.now ?? settings;
  return {
    now,
    standing,
    edit,
    send: ({ thursdays, closures }: CalendarSettings) =>
      edit.mutate({ version: String(now.version), body: { thursdays, closures } }),
  };
}
