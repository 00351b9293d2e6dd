// The Fluent catalogues of ../../locales, one bundle a language. Both are in the page, so switching is immediate.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../bridge";

const files: Record<string, string> = import.meta.glob("../../../locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

export type WordArgs = Record<string, FluentVariable>;

function makeBundle(language: Language): FluentBundle {
  // Isolation marks would be copied along with the text; neither language mixes directions.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/${language}/`))
      bundle.addResource(new FluentResource(text), { allowOverrides: true });
  }
  return bundle;
}

const bundles = new Map<Language, FluentBundle>();

/** The words of one language. */
export function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  const made = makeBundle(language);
  bundles.set(language, made);
  return made;
}

/** Whether the language has words for `id`. */
export function hasWords(language: Language, id: string): boolean {
  return bundleOf(language).getMessage(id)?.value != null;
}

/** The words for `id`; a missing one is shown loudly as `[[id]]`, never as an empty place. */
export function textOf(language: Language, id: string, args?: WordArgs): string {
  const bundle = bundleOf(language);
  const pattern = bundle.getMessage(id)?.value;
  if (pattern == null) return `[[${id}]]`;
  return bundle.formatPattern(pattern, args ?? null, []);
}
