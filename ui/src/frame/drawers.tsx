// The two drawers: one that shows a record beside the page, one that holds a form over it.
import { CloseOutlined } from "@ant-design/icons";
import { Drawer } from "antd";
import { type ReactNode, useRef } from "react";
import { useWords } from "../words";
import styles from "./drawers.module.css";
import { useTakenFocus } from "./focus";
import { useKeys } from "./keys";

interface DetailProps {
  open: boolean;
  onClose: () => void;
  name: string;
  testId: string;
  children: ReactNode;
}

/** Detail beside the page, which stays in use: no veil, no trapped focus, and Esc closes it. */
export function DetailDrawer({ open, onClose, name, testId, children }: DetailProps) {
  const place = useRef<HTMLElement>(null);
  useKeys({ Escape: onClose }, { active: open });
  useTakenFocus(place, open);
  if (!open) return null;
  return (
    <aside ref={place} tabIndex={-1} className={styles.detail} aria-label={name} data-testid={testId}>
      {children}
    </aside>
  );
}

interface FormProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** The id of the field to begin with. */
  first: string;
  footer: ReactNode;
  testId: string;
  children: ReactNode;
}

/** A form over the page; Esc leaves it, the draft is the form's own to keep. */
export function FormDrawer({ open, onClose, title, first, footer, testId, children }: FormProps) {
  const words = useWords();
  // Esc is the drawer's own; the page under it gets no key.
  useKeys({}, { active: open, modal: true });
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={480}
      afterOpenChange={(shown) => shown && document.getElementById(first)?.focus()}
      title={title}
      footer={footer}
      rootClassName={styles.form ?? ""}
      styles={{ footer: { padding: "12px 24px" } }}
      closable={{
        closeIcon: <CloseOutlined data-testid="drawer-close" />,
        "aria-label": words.text("app-close"),
      }}
      destroyOnHidden
      data-testid={testId}
    >
      {children}
    </Drawer>
  );
}
