// The plan as the wizard changes it. Pure: a plan in, a plan out.
import type { ColumnPlan, Field, ImportKind, ImportPlan, NewColumn, ValuePlan } from "../../bridge";
import { OWN_FIELDS } from "../customers/profile-fields";

/** What makes a new custom field of a column. */
export const NEW_FIELD: Field = "custom:new";

/** The fields that every book has, in the order they are offered. */
export const FIELDS: Readonly<Record<ImportKind, readonly Field[]>> = {
  customers: [
    ...OWN_FIELDS.map((field) => field.key),
    "contact_person",
    "lunar_birthday",
    "last_name",
    "first_name",
    "record_id",
  ],
  purchases: [
    "date",
    "product_name",
    "product_code",
    "quantity",
    "unit_price",
    "amount",
    "discount",
    "cost",
    "order_no",
    "customer_name",
    "customer_phone",
    "customer_id",
    "line_note",
    "customer_record_id",
    "line_id",
  ],
};

function has(plan: ImportPlan, ...fields: Field[]): boolean {
  return plan.columns.some((column) => column.field !== null && fields.includes(column.field));
}

/** The field that still lacks a column, without which no row can be read. */
export function missingField(plan: ImportPlan): Field | null {
  if (plan.kind === "customers") return has(plan, "name", "last_name", "first_name") ? null : "name";
  if (!has(plan, "date")) return "date";
  return has(plan, "amount", "unit_price") ? null : "amount";
}

/** Columns that hold something and go nowhere. */
export function leftOut(plan: ImportPlan): ColumnPlan[] {
  return plan.columns.filter((column) => column.field === null && column.samples.length > 0);
}

/** Values of the file that mean none of ours yet. */
export function openValues(plan: ImportPlan): ValuePlan[] {
  return plan.values.filter((value) => value.ours === "");
}

/**
 * Whether the owner need not look at the columns first: nothing is missing, no value is open, and the file is one that
 * is known, or at least two columns in three are understood.
 */
export function isRecognised(plan: ImportPlan, preset: string | null): boolean {
  if (missingField(plan) !== null || openValues(plan).length > 0) return false;
  const mapped = plan.columns.filter((column) => column.field !== null).length;
  return preset !== null || mapped >= 2 * leftOut(plan).length;
}

/** Sends a column to a field. A field has one column, so the one that had it lets go. */
export function sendColumn(plan: ImportPlan, index: number, field: Field | null): ImportPlan {
  const columns = plan.columns.map((column) => {
    if (column.index === index) return { ...column, field, guessed: false };
    if (field !== null && field !== NEW_FIELD && column.field === field)
      return { ...column, field: null, guessed: false };
    return column;
  });
  const tierMoved =
    field === "tier" || plan.columns.find((column) => column.index === index)?.field === "tier";
  return { ...plan, columns, values: tierMoved ? tierValues(plan, columns) : plan.values };
}

/** The values of the column that now is the tier, as far as the samples show them. */
function tierValues(plan: ImportPlan, columns: readonly ColumnPlan[]): ValuePlan[] {
  const samples = columns.find((column) => column.field === "tier")?.samples ?? [];
  return samples.map((theirs) => {
    const known = plan.values.find((value) => value.theirs === theirs);
    return known ?? { field: "tier", theirs, ours: "" };
  });
}

/** Says what one of the file's values means. */
export function meanValue(plan: ImportPlan, theirs: string, ours: string): ImportPlan {
  const values = plan.values.map((value) => (value.theirs === theirs ? { ...value, ours } : value));
  return { ...plan, values };
}

/** Says what a column's new field is called and what its values are. */
export function shapeField(plan: ImportPlan, index: number, part: Partial<NewColumn>): ImportPlan {
  const columns = plan.columns.map((column) =>
    column.index === index ? { ...column, new_field: { ...column.new_field, ...part } } : column,
  );
  return { ...plan, columns };
}

/** Whether days are written with strokes or points, so that their order can be in doubt. */
export function hasDoubtfulDays(plan: ImportPlan): boolean {
  const samples = plan.columns.find((column) => column.field === "date")?.samples ?? [];
  return samples.some((text) => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(text));
}
