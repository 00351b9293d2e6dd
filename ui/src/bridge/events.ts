// What the shell says unasked: progress of long work, a file dropped on the window.
import { useEffect, useRef } from "react";
import { type CopyFailed, events, type FileDropped, type Progress } from "./bindings";

function useEvent<T>(
  listen: (tell: (payload: T) => void) => Promise<() => void>,
  tell: (payload: T) => void,
) {
  const latest = useRef(tell);
  latest.current = tell;
  const source = useRef(listen);
  useEffect(() => {
    const stop = source.current((payload) => latest.current(payload));
    return () => {
      stop.then((off) => off());
    };
  }, []);
}

/** Calls `tell` whenever long work has got further. */
export function useProgress(tell: (progress: Progress) => void): void {
  useEvent<Progress>((inner) => events.progress.listen((event) => inner(event.payload)), tell);
}

/** Calls `tell` when a file is dropped on the window. The token stands for its path, which stays in the shell. */
export function useFileDropped(tell: (file: FileDropped) => void): void {
  useEvent<FileDropped>((inner) => events.fileDropped.listen((event) => inner(event.payload)), tell);
}

/** Calls `tell` when a copy that the program wanted to make by itself could not be made. */
export function useCopyFailed(tell: (failed: CopyFailed) => void): void {
  useEvent<CopyFailed>((inner) => events.copyFailed.listen((event) => inner(event.payload)), tell);
}
