// The kinds of custom fields, in the order they are offered.
import type { FieldKind } from "../../bridge";

export const KINDS: readonly FieldKind[] = ["text", "number", "money", "date", "choice"];
