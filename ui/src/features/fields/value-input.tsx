// The control that fits a custom field's kind: in the dossier, in forms.
import { DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import type { KeyboardEvent } from "react";
import type { CustomField } from "../../bridge";
import { currencySign, useWords } from "../../words";

interface ValueInputProps {
  field: CustomField;
  /** The text as typed; what a form gives its control. */
  value?: string;
  onChange?: (text: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Takes the focus, and shows at once what can be chosen. */
  begin?: boolean;
  id?: string;
  testId: string;
}

function DateInput({ value, onChange, onBlur, begin = false, field, id, testId }: ValueInputProps) {
  const day = value ? dayjs(value) : null;
  return (
    <DatePicker
      {...(id ? { id } : {})}
      style={{ width: "100%" }}
      autoFocus={begin}
      defaultOpen={begin}
      value={day?.isValid() ? day : null}
      onChange={(next) => onChange?.(next ? next.format("YYYY-MM-DD") : "")}
      onBlur={() => onBlur?.()}
      aria-label={field.name}
      data-testid={testId}
    />
  );
}

function ChoiceInput({
  value,
  onChange,
  onBlur,
  onKeyDown,
  begin = false,
  field,
  id,
  testId,
}: ValueInputProps) {
  return (
    <Select
      {...(id ? { id } : {})}
      autoFocus={begin}
      defaultOpen={begin}
      allowClear
      showSearch
      value={value || null}
      options={field.choices.map((choice) => ({ value: choice, label: choice }))}
      onChange={(choice: string | null | undefined) => onChange?.(choice ?? "")}
      onBlur={() => onBlur?.()}
      onKeyDown={onKeyDown}
      aria-label={field.name}
      data-testid={testId}
    />
  );
}

export function ValueInput(props: ValueInputProps) {
  const words = useWords();
  const { field, value = "", onChange, onBlur, onKeyDown, begin = false, id, testId } = props;
  if (field.kind === "date") return <DateInput {...props} />;
  if (field.kind === "choice") return <ChoiceInput {...props} />;
  const common = {
    ...(id ? { id } : {}),
    value,
    autoFocus: begin,
    onBlur: () => onBlur?.(),
    onKeyDown: (event: KeyboardEvent) => onKeyDown?.(event),
    "aria-label": field.name,
    "data-testid": testId,
  };
  if (field.kind === "text") {
    return (
      <Input.TextArea
        {...common}
        autoSize={{ minRows: 1, maxRows: 6 }}
        onChange={(event) => onChange?.(event.target.value)}
      />
    );
  }
  return (
    <Input
      {...common}
      inputMode="decimal"
      prefix={field.kind === "money" ? currencySign(words.currency) : undefined}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
