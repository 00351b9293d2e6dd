// How far long work is, how fast it goes, and how long it will still take.
import { useEffect, useRef, useState } from "react";
import { type Progress, useProgress } from "../../bridge";

export interface WorkState {
  done: number;
  total: number | null;
  /** Rows a second; nothing before there is something to measure. */
  rate: number | null;
  secondsLeft: number | null;
}

const START: WorkState = { done: 0, total: null, rate: null, secondsLeft: null };

/** Measured over less than this, a rate is a guess. */
const MEASURE_MS = 400;

function measure(step: Progress, startedAt: number): WorkState {
  const ms = performance.now() - startedAt;
  const rate = ms >= MEASURE_MS && step.done > 0 ? (step.done * 1000) / ms : null;
  // The count was an estimate when more is done than was foreseen.
  const total = step.total !== null && step.total >= step.done ? step.total : null;
  const secondsLeft = rate !== null && total !== null ? Math.ceil((total - step.done) / rate) : null;
  return { done: step.done, total, rate, secondsLeft };
}

/** Follows the work while `active`; each time anew. */
export function useWork(active: boolean): WorkState {
  const [state, set] = useState(START);
  const startedAt = useRef(0);
  useEffect(() => {
    if (!active) return;
    startedAt.current = performance.now();
    set(START);
  }, [active]);
  useProgress((step) => {
    if (active) set(measure(step, startedAt.current));
  });
  return state;
}
