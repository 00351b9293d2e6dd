// Customers as the search box shows them.
import { commands, read } from "../../bridge";
import type { Found } from "../../frame";
import { phone } from "../../words";
import { TierTag } from "../tiers/tier-tag";

/** Enough to choose from; who types one more letter sees the rest. */
const HITS = 8;

/** Customers found by name, pinyin, initials, phone tail or company. */
export async function findCustomers(text: string): Promise<Found[]> {
  const hits = await read(commands.listsSearch(text, HITS));
  return hits.map((hit) => ({
    id: hit.id,
    title: hit.name,
    tag: <TierTag id={hit.tier_id} />,
    beside: [hit.company, phone(hit.phone)].filter(Boolean).join(" · "),
  }));
}
