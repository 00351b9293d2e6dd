// The guide's pictures: the real window as the tour found it, one folder a language.
import type { Language } from "../../bridge";

const files: Record<string, string> = import.meta.glob("./pictures/*/*.png", {
  query: "?url",
  import: "default",
  eager: true,
});

/** The address of a picture, if there is one. */
export function pictureOf(language: Language, name: string): string | undefined {
  return files[`./pictures/${language}/${name}.png`];
}
