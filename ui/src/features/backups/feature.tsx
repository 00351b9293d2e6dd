// What backups give to the frame: today's copy, made in the background once the window is there. What could not be copied
// is told once, gently. Their list is a part of the settings.
import { useEffect } from "react";
import { toCallError, useCopyFailed, useNotice } from "../../bridge";
import type { Feature } from "../../frame";
import { dailyCopy } from "./api";

function DailyCopy() {
  const { refuse } = useNotice();
  useCopyFailed((failed) => refuse(toCallError(failed.error)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each book that is opened
  useEffect(() => {
    dailyCopy().then(
      (failed) => failed && refuse(toCallError(failed)),
      // A book that is being closed is copied when it is opened next.
      () => undefined,
    );
  }, []);
  return null;
}

export const backups: Feature = { Listener: DailyCopy };
