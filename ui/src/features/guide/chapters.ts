// The guide's chapters, in the order of the work. Their words are `guide-<chapter>-title` and `guide-<chapter>-text`; a
// picture is taken by the tour in each language.

export interface Chapter {
  id: string;
  /** The picture's name in `pictures/<language>/`. */
  picture?: string;
}

export const CHAPTERS: readonly Chapter[] = [
  { id: "begin" },
  { id: "import", picture: "import" },
  { id: "find", picture: "find" },
  { id: "customers", picture: "customers" },
  { id: "purchases", picture: "dossier" },
  { id: "undo" },
  { id: "reports", picture: "report" },
  { id: "shape" },
  { id: "keys" },
  { id: "safety" },
];

/** The chapter of an address; the first when it names none. */
export function chapterOf(id: string | undefined): Chapter {
  const [first = { id: "begin" }] = CHAPTERS;
  return CHAPTERS.find((chapter) => chapter.id === id) ?? first;
}
