// What the file is: each row a customer or a purchase, which sheet, which encoding, and what to do with purchases that
// name no or an unknown customer. Each is guessed; each can be changed.
import { Segmented, Select, Switch } from "antd";
import { type ReactNode, useId } from "react";
import type { FileView, ImportKind, ImportPlan } from "../../bridge";
import { useWords } from "../../words";
import { hasDoubtfulDays } from "./plan";
import type { Wizard } from "./use-wizard";
import styles from "./what.module.css";

const KINDS: readonly ImportKind[] = ["customers", "purchases"];
const ENCODINGS = ["UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "Shift_JIS", "windows-1252"] as const;

interface WhatProps {
  wizard: Wizard;
  view: FileView;
  plan: ImportPlan;
}

function Field({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    // The control inside carries its own name for screen readers.
    <div className={styles.field} title={note}>
      <span className={styles.name}>{name}</span>
      {children}
    </div>
  );
}

function Encoding({ wizard, encoding }: { wizard: Wizard; encoding: string }) {
  const words = useWords();
  const offered = (ENCODINGS as readonly string[]).includes(encoding) ? ENCODINGS : [encoding, ...ENCODINGS];
  return (
    <Field name={words.text("imports-encoding")} note={words.text("imports-encoding-note")}>
      <Select
        className={styles.encoding}
        value={encoding}
        options={offered.map((name) => ({ value: name, label: name }))}
        onChange={(name) => wizard.readAs({ encoding: name })}
        aria-label={words.text("imports-encoding")}
        data-testid="import-encoding"
      />
    </Field>
  );
}

function Permission(props: {
  name: string;
  note: string;
  on: boolean;
  onChange: (on: boolean) => void;
  testId: string;
}) {
  const id = useId();
  return (
    <div className={styles.permission} title={props.note}>
      <Switch id={id} size="small" checked={props.on} onChange={props.onChange} data-testid={props.testId} />
      <label htmlFor={id}>{props.name}</label>
    </div>
  );
}

function PurchaseRules({ wizard, plan }: { wizard: Wizard; plan: ImportPlan }) {
  const words = useWords();
  return (
    <div className={styles.rules}>
      <Permission
        name={words.text("imports-walk-in")}
        note={words.text("imports-walk-in-note")}
        on={plan.walk_in}
        onChange={(walk_in) => wizard.change({ ...plan, walk_in })}
        testId="import-walk-in"
      />
      <Permission
        name={words.text("imports-create-customers")}
        note={words.text("imports-create-customers-note")}
        on={plan.create_customers}
        onChange={(create_customers) => wizard.change({ ...plan, create_customers })}
        testId="import-create-customers"
      />
    </div>
  );
}

export function What({ wizard, view, plan }: WhatProps) {
  const words = useWords();
  return (
    <section className={styles.what} aria-label={words.text("imports-what")} data-testid="import-what">
      <div className={styles.fields}>
        <Field name={words.text("imports-kind")}>
          <Segmented<ImportKind>
            value={plan.kind}
            onChange={(kind) => wizard.readAs({ kind })}
            options={KINDS.map((kind) => ({
              value: kind,
              label: <span data-testid={`import-kind-${kind}`}>{words.text(`imports-kind-${kind}`)}</span>,
            }))}
          />
        </Field>
        {view.sheets.length > 1 && (
          <Field name={words.text("imports-sheet")}>
            <Select<number>
              className={styles.sheet}
              value={plan.sheet}
              options={view.sheets.map((name, sheet) => ({ value: sheet, label: name }))}
              onChange={(sheet) => wizard.readAs({ sheet, kind: null })}
              aria-label={words.text("imports-sheet")}
              data-testid="import-sheet"
            />
          </Field>
        )}
        {view.encoding && <Encoding wizard={wizard} encoding={view.encoding} />}
        {plan.kind === "purchases" && hasDoubtfulDays(plan) && (
          <Field name={words.text("imports-day-order")}>
            <Segmented
              value={plan.day_first ? "day" : "month"}
              onChange={(first) => wizard.change({ ...plan, day_first: first === "day" })}
              options={[
                { value: "day", label: words.text("imports-day-first") },
                { value: "month", label: words.text("imports-month-first") },
              ]}
              data-testid="import-day-order"
            />
          </Field>
        )}
        {view.preset && (
          <span className={styles.preset} data-testid="import-preset">
            {words.text("imports-preset-recognised", {
              name: words.text(`imports-preset-${view.preset.replaceAll("_", "-")}`),
            })}
          </span>
        )}
      </div>
      {plan.kind === "purchases" && <PurchaseRules wizard={wizard} plan={plan} />}
    </section>
  );
}
