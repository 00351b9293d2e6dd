// Choosing a file with the system's dialog, and taking one that is dropped on the window.
import { useNavigate } from "@tanstack/react-router";
import { type FileDropped, useFileDropped, useTask } from "../../bridge";
import { chooseFile } from "./api";
import { searchOf } from "./search";

/** Asks for a file and hands it on. */
export function useChoose(onFile: (file: FileDropped) => void) {
  const { run, busy, error } = useTask(chooseFile);
  const choose = async () => {
    const file = await run();
    if (file) onFile(file);
  };
  return { choose, busy, error };
}

/** A file dropped anywhere on the window opens the wizard with it. */
export function useDropOpensWizard(): void {
  const navigate = useNavigate();
  useFileDropped((file) => navigate({ to: "/imports", search: searchOf(file) }));
}
