// The wizard's own state: how the file is read, the plan as changed, which step is shown, and what the import did.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import {
  type CallError,
  type FileView,
  type ImportKind,
  type ImportOutcome,
  type ImportPlan,
  type ImportSource,
  useWrite,
} from "../../bridge";
import { rehearsalQuery, runImport, viewQuery } from "./api";
import { isRecognised, missingField } from "./plan";

export type Step = "columns" | "preview";

/** How the file is read. */
interface Reading {
  encoding: string | null;
  sheet: number | null;
  kind: ImportKind | null;
}

/** What an import did and how to take it back. */
export interface Done {
  outcome: ImportOutcome;
  plan: ImportPlan;
  entry: string | null;
}

/** How long a plan must rest before it is rehearsed: several columns are often changed in a row. */
const REST_MS = 350;

function useRested<T>(value: T): T {
  const [rested, rest] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => rest(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** The plan of a view, and the changes to it until another view comes. */
function usePlan(view: FileView | undefined) {
  const [changed, change] = useState<{ of: FileView; plan: ImportPlan } | null>(null);
  const plan = changed && changed.of === view ? changed.plan : view?.plan;
  const set = (next: ImportPlan) => view && change({ of: view, plan: next });
  return { plan, set, touched: plan !== view?.plan };
}

/** What the plan would do; asked once it rests, unless a column is still missing or there is nothing to ask. */
function useRehearsal(source: ImportSource, plan: ImportPlan | undefined, idle: boolean) {
  const rested = useRested(plan);
  const asked = rested ?? plan ?? null;
  const complete = asked !== null && missingField(asked) === null;
  const query = useQuery({ ...rehearsalQuery(source, complete ? asked : null), enabled: !idle && complete });
  const current = complete && asked === plan && !query.isPlaceholderData;
  return {
    /** What would happen; of the plan before while the new one is being rehearsed. */
    outcome: complete ? query.data : undefined,
    /** Whether the outcome is that of the plan as it stands. */
    current: current && query.isSuccess && !query.isFetching,
    busy: query.isFetching,
    error: query.isFetching ? null : query.error,
    again: query.refetch,
  };
}

export function useWizard(token: string) {
  const [reading, read] = useState<Reading>({ encoding: null, sheet: null, kind: null });
  const [step, show] = useState<Step | null>(null);
  const [done, finish] = useState<Done | null>(null);
  const [refused, refuse] = useState<CallError | null>(null);
  const source: ImportSource = { token, encoding: reading.encoding };
  const write = useWrite((wanted: ImportPlan) => runImport(source, wanted), {
    quiet: true,
    onRefused: (error) => {
      refuse(error);
      return true;
    },
  });
  // A write makes both stale; while it runs and once it is done, neither is read again.
  const idle = done !== null || write.busy;
  const view = useQuery({ ...viewQuery(source, reading.sheet, reading.kind), enabled: !idle });
  const { plan, set, touched } = usePlan(view.data);
  const rehearsal = useRehearsal(source, plan, idle);
  const shownFirst: Step = plan && isRecognised(plan, view.data?.preset ?? null) ? "preview" : "columns";

  return {
    source,
    reading,
    view,
    plan,
    step: step ?? shownFirst,
    done,
    refused,
    rehearsal,
    running: write.busy,
    show,
    /** Changes the plan; from then on the step stays where the owner is. */
    change: (next: ImportPlan) => {
      show(step ?? shownFirst);
      set(next);
    },
    /** Reads the file in another way; that makes a new plan, and its columns are to be looked at. */
    readAs: (part: Partial<Reading>) => {
      read({ ...reading, ...part });
      if (part.encoding !== undefined) show("columns");
    },
    touched,
    run: async () => {
      if (!plan) return;
      refuse(null);
      const written = await write.run(plan);
      if (written) finish({ outcome: written.value, plan, entry: written.entry });
    },
    /** After the undo: the preview again, the plan as it was. */
    backToPreview: () => {
      finish(null);
      show("preview");
    },
  };
}

export type Wizard = ReturnType<typeof useWizard>;
