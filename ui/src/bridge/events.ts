// What the shell says unasked: progress of long work, a file dropped on the window, a copy that failed, another book. It
// says it into one channel that the page hands over when it first listens; the page has no right to any event of the
// window itself.
import { Channel } from "@tauri-apps/api/core";
import { useEffect, useRef } from "react";
import {
  type AppStatus,
  type CopyFailed,
  commands,
  type FileDropped,
  type Progress,
  type Told,
  type WireError,
} from "./bindings";

type Hearer = (told: Told) => void;

const hearers = new Set<Hearer>();
let listening = false;

function hear(hearer: Hearer): () => void {
  hearers.add(hearer);
  if (!listening) {
    listening = true;
    const channel = new Channel<Told>();
    channel.onmessage = (told) => {
      for (const each of [...hearers]) each(told);
    };
    // A shell that is gone says nothing; there is nobody to tell that.
    commands.appListen(channel).catch(() => undefined);
  }
  return () => {
    hearers.delete(hearer);
  };
}

/** Hears the shell while the caller is shown. */
function useTold(hearer: Hearer): void {
  const latest = useRef(hearer);
  latest.current = hearer;
  useEffect(() => hear((told) => latest.current(told)), []);
}

/** Calls `tell` whenever long work has got further. */
export function useProgress(tell: (progress: Progress) => void): void {
  useTold((told) => {
    if (told.kind === "progress") tell(told.value);
  });
}

/** Calls `tell` when a file is dropped on the window. The token stands for its path, which stays in the shell. */
export function useFileDropped(tell: (file: FileDropped) => void): void {
  useTold((told) => {
    if (told.kind === "dropped") tell(told.value);
  });
}

/** Calls `tell` when a copy that the program wanted to make by itself could not be made. */
export function useCopyFailed(tell: (failed: CopyFailed) => void): void {
  useTold((told) => {
    if (told.kind === "copy_failed") tell(told.value);
  });
}

/** Calls `tell` when another book was opened from outside, by a double click on its file. */
export function useOtherBook(tell: (status: AppStatus) => void): void {
  useTold((told) => {
    if (told.kind === "other_book") tell(told.value);
  });
}

/** Calls `tell` when something asked for from outside could not be done. */
export function useRefused(tell: (error: WireError) => void): void {
  useTold((told) => {
    if (told.kind === "refused") tell(told.value);
  });
}
