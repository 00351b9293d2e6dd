// Choosing a file with the system's dialog, and taking one that is dropped on the window.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type CallError, type FileDropped, toCallError, useFileDropped } from "../../bridge";
import { chooseFile } from "./api";
import { searchOf } from "./search";

/** Asks for a file and hands it on. */
export function useChoose(onFile: (file: FileDropped) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const choose = async () => {
    setBusy(true);
    setError(null);
    try {
      const file = await chooseFile();
      if (file) onFile(file);
    } catch (cause) {
      setError(toCallError(cause));
    } finally {
      setBusy(false);
    }
  };
  return { choose, busy, error };
}

/** A file dropped anywhere on the window opens the wizard with it. */
export function useDropOpensWizard(): void {
  const navigate = useNavigate();
  useFileDropped((file) => navigate({ to: "/imports", search: searchOf(file) }));
}
