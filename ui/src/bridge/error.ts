// What a refused or failed command is on this side: a code and its parameters. Words are looked up, never matched on.
import type { WireError } from "./bindings";

/** An error that the shell answered, or `bridge_failed` when the call itself broke. */
export class CallError extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: string, params: Record<string, string>) {
    super(code);
    this.name = "CallError";
    this.code = code;
    this.params = params;
  }
}

function isWireError(value: unknown): value is WireError {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";
}

/** Whatever a rejected call carries, as a `CallError`. */
export function toCallError(cause: unknown): CallError {
  if (cause instanceof CallError) return cause;
  if (isWireError(cause)) return new CallError(cause.code, { ...cause.params });
  return new CallError("bridge_failed", { detail: cause instanceof Error ? cause.message : String(cause) });
}
