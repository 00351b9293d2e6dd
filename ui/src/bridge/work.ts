// Long work, one piece at a time: waiting for the piece before, how far it is, how fast it goes, and breaking it off. Each
// run has an id of its own, so a late cancel hits nothing else; a feature knows its work by a name.
import { useSyncExternalStore } from "react";
import { commands, type Progress, type WorkId } from "./bindings";
import { useProgress } from "./events";
import { read } from "./queries";

export interface WorkState {
  done: number;
  total: number | null;
  /** Steps a second; nothing before there is something to measure. */
  rate: number | null;
  secondsLeft: number | null;
}

export interface Running {
  id: WorkId;
  /** What the feature calls it: `imports.run`. */
  name: string;
  startedAt: number;
  state: WorkState;
}

const START: WorkState = { done: 0, total: null, rate: null, secondsLeft: null };

/** Measured over less than this, a rate is a guess. */
const MEASURE_MS = 400;

/** What a step says about work that has run for `ms`. */
export function measure(step: { done: number; total: number | null }, ms: number): WorkState {
  const rate = ms >= MEASURE_MS && step.done > 0 ? (step.done * 1000) / ms : null;
  // The count was an estimate when more is done than was foreseen.
  const total = step.total !== null && step.total >= step.done ? step.total : null;
  const secondsLeft = rate !== null && total !== null ? Math.ceil((total - step.done) / rate) : null;
  return { done: step.done, total, rate, secondsLeft };
}

let running: Running | null = null;
let before: Promise<unknown> = Promise.resolve();
let count = 0;
const listeners = new Set<() => void>();

function set(next: Running | null): void {
  running = next;
  for (const listener of listeners) listener();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function onProgress(step: Progress): void {
  if (running?.id !== step.work) return;
  set({ ...running, state: measure(step, performance.now() - running.startedAt) });
}

/** Breaks off the work called `name`, if that is under way; what it did is taken back. */
export function stopWork(name: string): void {
  // A shell that does not answer has no work to stop.
  if (running?.name === name) commands.appCancel(running.id).catch(() => undefined);
}

/**
 * Runs long work when the work before it has ended: `inTurn("imports.run", (id) => commands.importsRun(id, …))`. `signal`
 * breaks it off, also while it waits.
 */
export function inTurn<T>(name: string, work: (id: WorkId) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const turn = before.then(async () => {
    signal?.throwIfAborted();
    count += 1;
    const id = `${name}-${count}`;
    signal?.addEventListener("abort", () => running?.id === id && stopWork(name));
    set({ id, name, startedAt: performance.now(), state: START });
    try {
      return await read(work(id));
    } finally {
      set(null);
    }
  });
  before = turn.catch(() => undefined);
  return turn;
}

/** How far the work called `name` is; at its start while it waits or is not asked for. */
export function useWork(name: string): WorkState {
  useProgress(onProgress);
  const now = useSyncExternalStore(watch, () => running);
  return now?.name === name ? now.state : START;
}
