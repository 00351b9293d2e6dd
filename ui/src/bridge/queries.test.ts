// A write drops exactly the answers it made stale.
import { expect, test } from "vitest";
import { dropStale, makeQueryClient } from "./queries";

test("only stale features and the journal are asked for again", async () => {
  const queries = makeQueryClient();
  const keys = [
    ["customers", "page", {}],
    ["customers", "dossier", "1"],
    ["purchases", "orders", "1"],
    ["journal", "last-undoable"],
    ["tiers", "list"],
    ["settings", "get"],
  ];
  for (const key of keys) queries.setQueryData(key, "answer");
  await dropStale(queries, ["customers"]);
  const stale = keys
    .filter((key) => queries.getQueryState(key)?.isInvalidated)
    .map((key) => key.slice(0, 2).join("."));
  expect(stale).toEqual(["customers.page", "customers.dossier", "journal.last-undoable"]);
});
