/** Something of the calendar that is added or taken back: what it brings about, what somebody else made of it meanwhile. */
import type { ComponentProps, FormEventHandler, ReactNode } from "react";
import { calendarSubject } from "../../../../shared/domain/registry-change.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { Meanwhile } from "../kept/meanwhile.tsx";
import { Effect } from "./effect.tsx";
import { useCalendarFacts } from "./facts.ts";
import type { useCalendarChange } from "./use-calendar-change.ts";

interface Props {
  title: string;
  change: ReturnType<typeof useCalendarChange>;
  /** The calendar with it; null while there is too little to tell. */
  after: ComponentProps<typeof Effect>["after"];
  action: string;
  isTakenBack: boolean;
  onSubmit: FormEventHandler;
  onClose: () => void;
  children: ReactNode;
}

export function CalendarDialog({ title, change, after, action, isTakenBack, onSubmit, onClose, children }: Props) {
  const facts = useCalendarFacts();
  const { now, standing, edit } = change;
  return (
    <Dialog title={title} isOpen onOpenChange={(stays) => !stays && onClose()}>
      <form className="stack" noValidate onSubmit={onSubmit}>
        {children}
        <Effect before={now} after={after} />
        <Meanwhile
          kind="calendar"
          subject={calendarSubject}
          standing={standing}
          facts={facts}
          keepsBoth
          onTake={onClose}
        />
        <ProblemBanner problem={edit.error?.isOutrun && standing.missed ? null : edit.error} />
        <div className="actions">
          <Button type="submit" primary grave={isTakenBack} isPending={edit.isPending}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
