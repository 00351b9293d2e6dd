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

/** How many customers are in each tier; goes stale with the customers. */
export const tierCountsQuery = queryOptions({
  queryKey: ["customers", "counts-by-tier"],
  queryFn: () => read(commands.tiersCounts()),
});

export const createTier = commands.tiersCreate;
export const updateTier = commands.tiersUpdate;
export const arrangeTiers = commands.tiersArrange;
export const removeTier = commands.tiersRemove;
