// The frame around every page: rail, top bar, the page, the dossier beside it, and what may lie over it (forms, the list
// of keys). A notice stands at the foot and takes room of its own, so that it hides nothing.
import { Outlet } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useWords } from "../words";
import { useAdd, useFrameSearch, useLeaveForm, useOpen } from "./address";
import { DetailDrawer } from "./drawers";
import { useAdds, useFeatures, usePages } from "./feature";
import styles from "./frame.module.css";
import { useKeys } from "./keys";
import { KeysDialog } from "./keys-dialog";
import { NoticeBar } from "./notice-bar";
import { Rail } from "./rail";
import { TopBar } from "./top-bar";
import { useUndoLast } from "./undo-button";
import { useDropOldDay } from "./use-drop-old-day";
import { useGoKeys } from "./use-go-keys";
import { useZoom } from "./zoom";

/** The form that the address names. */
function AddForms() {
  const { add, for: forId } = useFrameSearch();
  const adds = useAdds();
  const leave = useLeaveForm();
  return adds.map(({ add: name, Form }) => (
    <Form key={name} open={add === name} forId={forId ?? null} onClose={() => leave()} onOpen={leave} />
  ));
}

/** The dossier that the address names. */
function Beside() {
  const words = useWords();
  const { open: id } = useFrameSearch();
  const open = useOpen();
  const close = useCallback(() => open(undefined), [open]);
  const detail = useFeatures().find((feature) => feature.detail)?.detail;
  if (!detail) return null;
  const { name, testId, Detail } = detail;
  return (
    <DetailDrawer open={id !== undefined} onClose={close} name={words.text(name)} testId={testId}>
      {id !== undefined && <Detail key={id} id={id} onClose={close} />}
    </DetailDrawer>
  );
}

export function Frame() {
  const [keysShown, showKeys] = useState(false);
  const features = useFeatures();
  const [first] = useAdds();
  const add = useAdd();
  const undoLast = useUndoLast();
  useDropOldDay();
  useZoom();
  useKeys({
    "?": () => showKeys(true),
    "Mod+z": undoLast.run,
    n: () => first && add(first.add),
  });
  useGoKeys(usePages());
  return (
    <div className={styles.frame}>
      <Rail />
      <div className={styles.body}>
        <TopBar onKeys={() => showKeys(true)} />
        <div className={styles.middle}>
          <main className={styles.page}>
            <Outlet />
          </main>
          <Beside />
        </div>
        <NoticeBar />
      </div>
      <AddForms />
      <KeysDialog open={keysShown} onClose={() => showKeys(false)} />
      {features.map(({ Listener }, at) => Listener && <Listener key={String(at)} />)}
    </div>
  );
}
