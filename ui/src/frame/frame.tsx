// The frame around every page: rail, top bar, the page, and what may lie over it (forms, the list of keys, notices).
import { Outlet, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useDropOpensWizard } from "../features/imports/use-choose";
import styles from "./frame.module.css";
import { useKeys } from "./keys";
import { KeysDialog } from "./keys-dialog";
import { NoticeBar } from "./notice-bar";
import { QuickForms } from "./quick-forms";
import { Rail } from "./rail";
import { TopBar } from "./top-bar";
import { useUndoLast } from "./undo-button";

export function Frame() {
  const [keysShown, showKeys] = useState(false);
  const navigate = useNavigate();
  const undoLast = useUndoLast();
  useDropOpensWizard();
  useKeys({
    "?": () => showKeys(true),
    "Mod+z": () => undoLast.run(),
    n: () => navigate({ to: ".", search: (now) => ({ ...now, add: "customer" as const }) }),
  });
  return (
    <div className={styles.frame}>
      <Rail />
      <div className={styles.body}>
        <TopBar />
        <main className={styles.page}>
          <Outlet />
        </main>
      </div>
      <QuickForms />
      <KeysDialog open={keysShown} onClose={() => showKeys(false)} />
      <NoticeBar />
    </div>
  );
}
