// The import wizard: no file yet, or one file on its way into the book.
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { FileDropped } from "../../bridge";
import { ChooseFile } from "./choose-file";
import { searchOf } from "./search";
import { WizardView } from "./wizard";

export function ImportsPage() {
  const { file, name = "" } = useSearch({ from: "/imports" });
  const navigate = useNavigate();
  const open = (chosen: FileDropped) => navigate({ to: "/imports", search: searchOf(chosen) });
  if (file === undefined) return <ChooseFile onFile={open} />;
  return (
    <WizardView
      key={file}
      token={file}
      fileName={name}
      onFile={open}
      onLeave={() => navigate({ to: "/imports", search: {} })}
    />
  );
}
