// A chapter's words are understood as they are meant.
import { expect, test } from "vitest";
import { hasWords, makeWords } from "../../words";
import { CHAPTERS } from "./chapters";
import { blocksOf } from "./text";

test("paragraphs, lists and steps are told apart", () => {
  expect(blocksOf("One line.\n\n- a\n- b\n\n1. first\n2. second")).toEqual([
    { kind: "paragraph", line: [{ kind: "plain", text: "One line." }] },
    { kind: "list", lines: [[{ kind: "plain", text: "a" }], [{ kind: "plain", text: "b" }]] },
    { kind: "steps", lines: [[{ kind: "plain", text: "first" }], [{ kind: "plain", text: "second" }]] },
  ]);
});

test("controls and keys stand out", () => {
  expect(blocksOf("Press `n` or **New**.")).toEqual([
    {
      kind: "paragraph",
      line: [
        { kind: "plain", text: "Press " },
        { kind: "key", text: "n" },
        { kind: "plain", text: " or " },
        { kind: "strong", text: "New" },
        { kind: "plain", text: "." },
      ],
    },
  ]);
});

test.each(["zh-CN", "en"] as const)("every chapter is told in %s, without a mark left over", (language) => {
  const words = makeWords(language, "CNY");
  for (const { id } of CHAPTERS) {
    expect(hasWords(language, `guide-${id}-title`), id).toBe(true);
    const blocks = blocksOf(words.text(`guide-${id}-text`));
    expect(blocks.length, id).toBeGreaterThan(1);
    expect(JSON.stringify(blocks), id).not.toMatch(/\[\[guide|\*\*|`/);
  }
});
