// A chapter's words as blocks: paragraphs between empty lines, lists of lines that begin with a dash or a number. In a
// line, **strong** names a control and `keys` a key.

export type Piece = { kind: "plain" | "strong" | "key"; text: string };
export type Line = readonly Piece[];
export type Block = { kind: "paragraph"; line: Line } | { kind: "list" | "steps"; lines: readonly Line[] };

const PIECE = /\*\*(.+?)\*\*|`(.+?)`/g;

function lineOf(text: string): Line {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > at) pieces.push({ kind: "plain", text: text.slice(at, match.index) });
    const [whole, strong, key] = match;
    pieces.push(strong ? { kind: "strong", text: strong } : { kind: "key", text: key ?? "" });
    at = match.index + whole.length;
  }
  if (at < text.length) pieces.push({ kind: "plain", text: text.slice(at) });
  return pieces;
}

function blockOf(text: string): Block {
  const lines = text.split("\n");
  if (lines.every((line) => line.startsWith("- "))) {
    return { kind: "list", lines: lines.map((line) => lineOf(line.slice(2))) };
  }
  if (lines.every((line) => /^\d+\. /.test(line))) {
    return { kind: "steps", lines: lines.map((line) => lineOf(line.replace(/^\d+\. /, ""))) };
  }
  return { kind: "paragraph", line: lineOf(text.replaceAll("\n", " ")) };
}

/** The blocks of a chapter. */
export function blocksOf(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(blockOf);
}
