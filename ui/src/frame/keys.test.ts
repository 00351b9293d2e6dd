// Which layer a key goes to.
import { expect, test } from "vitest";
import { layerFor } from "./keys";

const act = () => undefined;
const page = { keys: { j: act, Escape: act }, modal: false, reach: "page" as const };
const search = { keys: { "Mod+k": act }, modal: false, reach: "typing" as const };
const zoom = { keys: { "Mod+0": act }, modal: false, reach: "everywhere" as const };
const dossier = { keys: { Escape: act }, modal: false, reach: "page" as const };
const form = { keys: {}, modal: true, reach: "page" as const };

test("the newest layer that knows a key has it", () => {
  expect(layerFor([page, dossier], "Escape", false)).toBe(dossier);
  expect(layerFor([page, dossier], "j", false)).toBe(page);
  expect(layerFor([page, dossier], "x", false)).toBeUndefined();
});

test("a form keeps the keys from what is under it, but for those that hold everywhere", () => {
  const stack = [zoom, page, search, dossier, form];
  for (const key of ["j", "Escape", "Mod+k"]) expect(layerFor(stack, key, false)).toBeUndefined();
  expect(layerFor(stack, "Mod+0", true)).toBe(zoom);
});

test("while typing a letter is a letter", () => {
  expect(layerFor([page, search], "j", true)).toBeUndefined();
  expect(layerFor([page, search], "Mod+k", true)).toBe(search);
});
