// The owner's ladder of tiers.
import { queryOptions, useQuery } from "@tanstack/react-query";
import { commands, read, type Tier, type TierId } from "../../bridge";

export const tiersQuery = queryOptions({
  queryKey: ["tiers", "list"],
  queryFn: () => read(commands.tiersList()),
});

const NONE: Tier[] = [];

/** The tiers in the owner's order; none until they are read. */
export function useTiers(): Tier[] {
  return useQuery(tiersQuery).data ?? NONE;
}

/** One tier, if it is there. */
export function useTier(id: TierId | null): Tier | undefined {
  return useTiers().find((tier) => tier.id === id);
}
