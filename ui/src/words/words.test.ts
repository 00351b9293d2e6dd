// Every word the page asks for is in both catalogues, and both catalogues have the same keys.
import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";
import { CallError, type JournalLine, type Language } from "../bridge";
import { hasWords } from "./catalogue";
import { makeWords } from "./words";

const sources: Record<string, string> = import.meta.glob(
  ["../**/*.{ts,tsx}", "!../**/*.test.*", "!../bridge/bindings.ts"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);
const catalogues: Record<string, string> = import.meta.glob("../../../locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];
/** What a key begins with: the catalogues' own files and the shared families. */
const PREFIXES = new Set(
  Object.keys(catalogues).map((path) => path.replace(/^.*\//, "").replace(".ftl", "")),
);

/** Families of keys that stand in several files. */
const FAMILIES = ["field", "unit", "error", "action", "month", "weekday", "kind"];

function keysOf(language: Language): string[] {
  return Object.entries(catalogues)
    .filter(([path]) => path.includes(`/${language}/`))
    .flatMap(([, text]) => new FluentResource(text).body.map((entry) => entry.id))
    .sort();
}

test("both languages have the same keys, each once", () => {
  const [chinese, english] = [keysOf("zh-CN"), keysOf("en")];
  expect(chinese).toEqual(english);
  expect(new Set(chinese).size).toBe(chinese.length);
});

test("every whole key in the page's code has words", () => {
  const missing: string[] = [];
  for (const [path, text] of Object.entries(sources)) {
    for (const [, key = ""] of text.matchAll(/"([a-z]+(?:-[a-z0-9]+)+)"/g)) {
      const [prefix = ""] = key.split("-");
      const isKey = PREFIXES.has(prefix) || FAMILIES.includes(prefix);
      const isTestId = new RegExp(`(?:data-testid|testId)=.?"${key}"|(?:id|name|form)="${key}"`).test(text);
      if (isKey && !isTestId && !LANGUAGES.every((language) => hasWords(language, key)))
        missing.push(`${path}: ${key}`);
    }
  }
  expect(missing).toEqual([]);
});

test("every key that is put together in the page's code has words", () => {
  const keys = keysOf("zh-CN");
  const isWords = (start: string) => {
    const [prefix = ""] = start.split("-");
    return PREFIXES.has(prefix) || FAMILIES.includes(prefix);
  };
  const missing: string[] = [];
  let seen = 0;
  for (const [path, text] of Object.entries(sources)) {
    // `words.text(`customers-sort-${sort}`)`: some key must begin and end so, whatever stands between.
    for (const [, template = ""] of text.matchAll(/`([a-z]+-(?:[a-z0-9-]|\$\{[^`}]*\})*)`/g)) {
      const parts = template.split(/\$\{[^}]*\}/);
      const before = text.slice(0, text.indexOf(template));
      if (parts.length < 2 || !isWords(template) || /(?:testId|data-testid)=\{?`$/.test(before)) continue;
      seen += 1;
      const pattern = new RegExp(`^${parts.join("[a-z0-9-]+")}$`);
      if (!keys.some((key) => pattern.test(key))) missing.push(`${path}: ${template}`);
    }
  }
  expect(missing).toEqual([]);
  expect(seen).toBeGreaterThan(20);
});

test("no page holds Chinese text of its own", () => {
  const found = Object.entries(sources)
    .filter(([path]) => !path.endsWith("figures.ts"))
    .flatMap(([path, text]) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      const hit = /[\u4e00-\u9fff]+/.exec(code);
      return hit ? [`${path}: ${hit[0]}`] : [];
    });
  expect(found).toEqual([]);
});

test("an error's field is named in words", () => {
  const words = makeWords("zh-CN", "CNY");
  expect(words.error(new CallError("field_required", { field: "name" }))).toBe("请填写“姓名”。");
  expect(words.error(new CallError("no_such_code", {}))).toContain("no_such_code");
});

test("what was done is told with its name, an undo by what it took back", () => {
  const line: JournalLine = {
    entry: "1",
    at_ms: 0,
    actor: "owner",
    action: "customers.update",
    subject_id: "2",
    label: "王雪梅",
    params: {},
    undone: false,
    undoable: true,
  };
  const [chinese, english] = [makeWords("zh-CN", "CNY"), makeWords("en", "CNY")];
  expect(chinese.action(line)).toBe("修改“王雪梅”的资料");
  expect(english.action(line)).toBe('edit "王雪梅"');
  const undo = { ...line, action: "journal.undo", params: { action: "customers.add_person" } };
  expect(chinese.action(undo)).toBe("撤销：添加联系人“王雪梅”");
});
