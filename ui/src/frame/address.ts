// What lies over a page, as every page's address says it: `?add=purchase&for=7` is a form, `?open=7` the dossier beside
// it. Going there leaves the rest of the address — filters, the year — as it is.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

export interface FrameSearch {
  /** The form that lies over the page. */
  add?: string | undefined;
  /** The record a new one is for. */
  for?: string | undefined;
  /** The customer whose dossier is open. */
  open?: string | undefined;
  /** Whether the tour is on. */
  tour?: string | undefined;
}

/** Reads an address; what it does not understand it leaves out. */
export function readFrameSearch(search: Record<string, unknown>): FrameSearch {
  const found: FrameSearch = {};
  for (const name of ["add", "for", "open", "tour"] as const) {
    const value = search[name];
    if (typeof value === "string" && value !== "") found[name] = value;
  }
  return found;
}

/** The part of the address that every page has. */
export function useFrameSearch(): FrameSearch {
  return useSearch({ from: "__root__" });
}

/** Opens a form over the page: `add("purchase", customer.id)`. */
export function useAdd(): (add: string, forId?: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (add, forId) => {
      navigate({ to: ".", search: (now) => ({ ...now, add, for: forId }) });
    },
    [navigate],
  );
}

/** Leaves the form that lies over the page, for the dossier of what was added when that is named. *Back* skips the form. */
export function useLeaveForm(): (open?: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (open) => {
      navigate({
        to: ".",
        search: (now) => ({ ...now, add: undefined, for: undefined, open: open ?? now.open }),
        replace: true,
      });
    },
    [navigate],
  );
}

/** Opens a customer's dossier beside the page, or closes it. */
export function useOpen(): (id: string | undefined) => void {
  const navigate = useNavigate();
  const { open: shown } = useFrameSearch();
  return useCallback(
    (id) => {
      navigate({
        to: ".",
        search: (now) => ({ ...now, open: id }),
        // Going through a list with the dossier open is one step back, not one for each.
        replace: id !== undefined && shown !== undefined,
      });
    },
    [navigate, shown],
  );
}
