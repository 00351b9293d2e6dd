// The two drawers: one that shows a record beside the list it came from, one that holds a form over the page.
import { Drawer } from "antd";
import type { ReactNode } from "react";
import styles from "./drawers.module.css";
import { useKeys } from "./keys";

interface DetailProps {
  open: boolean;
  onClose: () => void;
  name: string;
  testId: string;
  children: ReactNode;
}

/** Detail beside the list, which stays in use: no veil, no trapped focus, and Esc closes it. */
export function DetailDrawer({ open, onClose, name, testId, children }: DetailProps) {
  useKeys({ Escape: onClose }, { active: open });
  if (!open) return null;
  return (
    <aside className={styles.detail} aria-label={name} data-testid={testId}>
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
  useKeys({ Escape: onClose }, { active: open, modal: true });
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={480}
      afterOpenChange={(shown) => shown && document.getElementById(first)?.focus()}
      title={title}
      footer={footer}
      styles={{ footer: { padding: "12px 24px" } }}
      destroyOnHidden
      data-testid={testId}
    >
      {children}
    </Drawer>
  );
}
