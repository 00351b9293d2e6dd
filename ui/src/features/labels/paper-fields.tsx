// The form: which paper, where the first label is, and what stands on each.
import { Checkbox, Input, InputNumber, Segmented, Select } from "antd";
import type { ReactNode } from "react";
import type { EnvelopeSize, EnvelopeStyle, LabelKind, LabelSheet } from "../../bridge";
import { useWords } from "../../words";
import { type LabelDraft, micrometres, OWN, sheetOf } from "./draft";
import styles from "./labels.module.css";
import { StartPicker } from "./start-picker";

const SIZES: readonly EnvelopeSize[] = ["dl", "zl", "c5"];
const STYLES: readonly EnvelopeStyle[] = ["chinese", "western"];
const COUNTS = ["columns", "rows"] as const;
const MEASURES = ["width", "height", "left", "top", "column_gap", "row_gap"] as const;

interface FieldsProps {
  draft: LabelDraft;
  kinds: readonly LabelKind[];
  onChange: (part: Partial<LabelDraft>) => void;
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <div className={styles.label}>{label}</div>
      {children}
    </div>
  );
}

function OwnSheet({ own, onChange }: { own: LabelSheet; onChange: (own: LabelSheet) => void }) {
  const words = useWords();
  const name = (part: string) => words.text(`labels-own-${part.replace("_", "-")}`);
  return (
    <div className={styles.own}>
      {COUNTS.map((part) => (
        <Field key={part} label={name(part)}>
          <InputNumber<number>
            min={1}
            max={40}
            precision={0}
            value={own[part]}
            onChange={(next) => onChange({ ...own, [part]: next ?? 1 })}
            aria-label={name(part)}
            data-testid={`label-own-${part}`}
          />
        </Field>
      ))}
      {MEASURES.map((part) => (
        <Field key={part} label={`${name(part)}, ${words.text("labels-own-unit")}`}>
          <InputNumber<number>
            min={0}
            max={297}
            step={0.1}
            value={own[`${part}_um`] / 1000}
            onChange={(next) => onChange({ ...own, [`${part}_um`]: micrometres(next) })}
            aria-label={name(part)}
            data-testid={`label-own-${part}`}
          />
        </Field>
      ))}
    </div>
  );
}

function SheetFields({ draft, kinds, onChange }: FieldsProps) {
  const words = useWords();
  const sheet = sheetOf(draft, kinds);
  return (
    <>
      <Select<string>
        value={draft.kind}
        options={[...kinds.map((kind) => kind.key), OWN].map((key) => ({
          value: key,
          label: words.text(`labels-kind-${key}`),
        }))}
        onChange={(kind) => {
          // One's own sheet begins as the one chosen before.
          const own = kind === OWN && sheet ? sheet : draft.own;
          onChange({ kind, own, used: 0 });
        }}
        aria-label={words.text("labels-paper-sheet")}
        data-testid="label-kind"
      />
      {draft.kind === OWN && <OwnSheet own={draft.own} onChange={(own) => onChange({ own, used: 0 })} />}
      {sheet && (
        <Field label={words.text("labels-start")}>
          <StartPicker sheet={sheet} used={draft.used} onChange={(used) => onChange({ used })} />
        </Field>
      )}
    </>
  );
}

function EnvelopeFields({ draft, onChange }: FieldsProps) {
  const words = useWords();
  return (
    <>
      <Select<EnvelopeSize>
        value={draft.size}
        options={SIZES.map((size) => ({ value: size, label: words.text(`labels-envelope-${size}`) }))}
        onChange={(size) => onChange({ size })}
        aria-label={words.text("labels-envelope-size")}
        data-testid="label-size"
      />
      <Field label={words.text("labels-style")}>
        <Segmented<EnvelopeStyle>
          value={draft.style}
          options={STYLES.map((style) => ({
            value: style,
            label: <span data-testid={`label-style-${style}`}>{words.text(`labels-style-${style}`)}</span>,
          }))}
          onChange={(style) => onChange({ style })}
          aria-label={words.text("labels-style")}
        />
      </Field>
      {draft.style === "chinese" && (
        <Checkbox
          checked={draft.boxes}
          onChange={(event) => onChange({ boxes: event.target.checked })}
          data-testid="label-boxes"
        >
          {words.text("labels-boxes")}
        </Checkbox>
      )}
      <Field label={words.text("labels-sender")}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 4 }}
          maxLength={300}
          value={draft.sender}
          placeholder={words.text("labels-sender-hint")}
          onChange={(event) => onChange({ sender: event.target.value })}
          aria-label={words.text("labels-sender")}
          data-testid="label-sender"
        />
      </Field>
    </>
  );
}

export function PaperFields(props: FieldsProps) {
  const words = useWords();
  const { draft, onChange } = props;
  return (
    <div className={styles.form}>
      <Segmented<LabelDraft["paper"]>
        block
        value={draft.paper}
        options={(["sheet", "envelope"] as const).map((paper) => ({
          value: paper,
          label: <span data-testid={`label-paper-${paper}`}>{words.text(`labels-paper-${paper}`)}</span>,
        }))}
        onChange={(paper) => onChange({ paper })}
        aria-label={words.text("labels-paper")}
      />
      {draft.paper === "sheet" ? <SheetFields {...props} /> : <EnvelopeFields {...props} />}
      <Field label={words.text("labels-ending")}>
        <Input
          value={draft.ending}
          maxLength={20}
          placeholder={words.text("labels-ending-hint")}
          onChange={(event) => onChange({ ending: event.target.value })}
          aria-label={words.text("labels-ending")}
          data-testid="label-ending"
        />
      </Field>
      <Field label={words.text("labels-content")}>
        <div className={styles.checks}>
          <Checkbox
            checked={draft.phone}
            onChange={(event) => onChange({ phone: event.target.checked })}
            data-testid="label-phone"
          >
            {words.text("labels-phone")}
          </Checkbox>
          <Checkbox
            checked={draft.person}
            onChange={(event) => onChange({ person: event.target.checked })}
            data-testid="label-person"
          >
            {words.text("labels-person")}
          </Checkbox>
        </div>
      </Field>
    </div>
  );
}
