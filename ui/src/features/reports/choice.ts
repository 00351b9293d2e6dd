// For whom to print, from the address to what the core understands.
import type { Choice } from "../../bridge";
import type { ReportSearch, Who } from "./search";

/** So many of the best, until somebody asks for another number. */
export const TOP = 20;

/** The choice that an address makes; `fallback` where it makes none. */
export function choiceOf(search: ReportSearch, fallback: Who): Choice {
  switch (search.who ?? fallback) {
    case "all":
      return { kind: "all" };
    case "bought":
      return { kind: "bought" };
    case "top":
      return { kind: "top", count: search.top ?? TOP };
    case "tier":
      return search.tier ? { kind: "tier", tier_id: search.tier } : { kind: "chosen", ids: [] };
    case "chosen":
      return { kind: "chosen", ids: search.ids ? search.ids.split(",") : [] };
  }
}
