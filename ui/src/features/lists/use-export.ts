// Saving what is seen as a spreadsheet. The place is asked for by the system; the rows stay in the shell.
import { useCallback } from "react";
import {
  type ListOrder,
  type Selection,
  type ShownColumn,
  toCallError,
  useNotice,
  useTask,
} from "../../bridge";
import { exportList } from "./api";

export interface Exporting {
  run: (selection: Selection, order: ListOrder, columns: readonly ShownColumn[]) => void;
  busy: boolean;
}

export function useExport(): Exporting {
  const { tell, refuse } = useNotice();
  const { run, busy } = useTask(
    async (selection: Selection, order: ListOrder, columns: readonly ShownColumn[]) => {
      try {
        const count = await exportList(
          selection,
          order,
          columns.map(({ column }) => column),
        );
        if (count !== null) tell("lists-exported", { count });
      } catch (cause) {
        const error = toCallError(cause);
        if (error.code !== "cancelled") refuse(error);
      }
    },
  );
  const start = useCallback<Exporting["run"]>(
    (selection, order, columns) => {
      run(selection, order, columns);
    },
    [run],
  );
  return { run: start, busy };
}
