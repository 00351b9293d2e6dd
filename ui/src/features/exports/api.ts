// Exports: everything of the book in files.
import { commands, type Exported, type ExportForm, inTurn } from "../../bridge";

/** What an export is called as long work. */
export const EXPORT = "exports.save";

/** Asks for a place and exports everything there; nothing when the dialog is closed without one. */
export function exportAll(form: ExportForm): Promise<Exported | null> {
  return inTurn(EXPORT, (id) => commands.exportsSave(id, form));
}
