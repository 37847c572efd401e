import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import "./dialog.css";

interface Props {
  title: string;
  isOpen: boolean;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** Must be answered: neither Escape nor a click beside it closes it. */
  isAlert?: boolean;
  /** For documents and letters. */
  wide?: boolean;
  children: ReactNode;
}

export function Dialog({ title, isOpen, onOpenChange, isAlert = false, wide = false, children }: Props) {
  const { t } = useTranslation("parts");
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={(next) => onOpenChange?.(next)}
      isDismissable={!isAlert}
      isKeyboardDismissDisabled={isAlert}
    >
      <Modal className={wide ? "modal wide" : "modal"}>
        <AriaDialog className="dialog" role={isAlert ? "alertdialog" : "dialog"}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!isAlert && (
              <Button quiet slot="close">
                {t("close")}
              </Button>
            )}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmProps {
  title: string;
  children: ReactNode;
  /** The verb itself: «عودت پرونده», never «تأیید» alone. */
  action: string;
  grave?: boolean;
  isOpen: boolean;
  isPending?: boolean;
  onConfirm: () => void;
  onOpenChange: (isOpen: boolean) => void;
}

/** Asks once more before what cannot be undone. It stays open, working, until the answer is there. */
export function ConfirmDialog({
  title,
  children,
  action,
  grave,
  isOpen,
  isPending,
  onConfirm,
  onOpenChange,
}: ConfirmProps) {
  const { t } = useTranslation("parts");
  return (
    <Dialog title={title} isOpen={isOpen} onOpenChange={onOpenChange}>
      {children}
      <div className="actions">
        <Button primary {...(grave ? { grave } : {})} autoFocus isPending={isPending ?? false} onPress={onConfirm}>
          {action}
        </Button>
        <Button slot="close">{t("cancel")}</Button>
      </div>
    </Dialog>
  );
}
