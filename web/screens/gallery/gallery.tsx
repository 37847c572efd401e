import { createLazyRoute } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { states } from "../../../shared/domain/case.ts";
import { Banner } from "../../design/parts/banner.tsx";
import { Button } from "../../design/parts/button.tsx";
import { ConfirmDialog } from "../../design/parts/dialog.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { FindingCard } from "../../design/parts/finding.tsx";
import { StateLabel, UrgencyMark, urgencies } from "../../design/parts/label.tsx";
import { LinkButton } from "../../design/parts/link.tsx";
import { LoadBar } from "../../design/parts/load-bar.tsx";
import { Progress } from "../../design/parts/progress.tsx";
import { Tabs } from "../../design/parts/tabs.tsx";
import { Timeline } from "../../design/parts/timeline.tsx";
import { tell } from "../../design/parts/toast.tsx";
import { Upload } from "../../design/parts/upload.tsx";
import { exampleFinding } from "./example-finding.ts";
import { ExampleForm } from "./example-form.tsx";

export const Route = createLazyRoute("/parts")({ component: Gallery });

const tabs = ["fields", "cards"] as const;

function Gallery() {
  const { t } = useTranslation("gallery");
  const [tab, setTab] = useState<(typeof tabs)[number]>("fields");
  const [asks, setAsks] = useState(false);
  return (
    <div className="stack">
      <h1>{t("title")}</h1>
      <section className="row" aria-label={t("buttons")}>
        <Button primary onPress={() => setAsks(true)}>
          {t("primary")}
        </Button>
        <Button onPress={() => tell(t("told"))}>{t("plain")}</Button>
        <Button grave>{t("grave")}</Button>
        <Button quiet>{t("quiet")}</Button>
        <Button isDisabled>{t("disabled")}</Button>
        <Button isPending>{t("plain")}</Button>
        <LinkButton to="/">{t("link")}</LinkButton>
      </section>
      <ConfirmDialog
        title={t("confirmTitle")}
        action={t("grave")}
        grave
        isOpen={asks}
        onOpenChange={setAsks}
        onConfirm={() => setAsks(false)}
      >
        <p>{t("confirmText")}</p>
      </ConfirmDialog>
      <Tabs
        label={t("title")}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: "fields", label: t("fields"), content: <ExampleForm /> },
          { id: "cards", label: t("cards"), content: <Cards /> },
        ]}
      />
    </div>
  );
}

function Cards() {
  const { t } = useTranslation("gallery");
  return (
    <div className="stack">
      <div className="row">
        {states.map((state) => (
          <StateLabel key={state} state={state} />
        ))}
      </div>
      <div className="row">
        {urgencies.map((urgency) => (
          <UrgencyMark key={urgency} urgency={urgency} />
        ))}
      </div>
      <div className="stack-close">
        {(["information", "warning", "wrong", "good"] as const).map((kind) => (
          <Banner key={kind} kind={kind}>
            {t(`banner.${kind}`)}
          </Banner>
        ))}
      </div>
      <h2>{t("cards")}</h2>
      <div className="beside">
        <FindingCard finding={exampleFinding} level={3} sawLabels={{ age: t("age"), on: t("on") }}>
          <Button>{t("plain")}</Button>
        </FindingCard>
        <Timeline
          moments={[
            { key: 1, at: "2026-11-22T08:15:30.123Z", title: t("moment"), by: t("by") },
            { key: 2, at: "2026-11-24T21:15:30.123Z", title: t("moment"), children: <p>{t("confirmText")}</p> },
          ]}
        />
      </div>
      <Progress label={t("progress")} value={0.4} />
      <LoadBar load={{ critical: 1, overdue: 2, near: 3, later: 5, paused: 2 }} most={16} />
      <Upload
        label={t("upload")}
        accept={["application/pdf"]}
        largest={5 * 1024 * 1024}
        send={() => Promise.reject(new Error("gallery"))}
        reasonOf={() => t("banner.wrong")}
      />
      <Empty title={t("empty")}>
        <p>{t("confirmText")}</p>
      </Empty>
    </div>
  );
}
