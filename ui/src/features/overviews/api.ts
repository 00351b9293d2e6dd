// The overview of a year, drawn by the shell in the look of the page.
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { commands, type Language, type Look, read } from "../../bridge";

/** A year's figures and charts; asked for again in another look, the last ones stand meanwhile. */
export function overviewQuery(year: number | undefined, language: Language, look: Look | null) {
  return queryOptions({
    queryKey: ["overviews", "show", year, language, look],
    queryFn: () => read(commands.overviewsShow(year ?? 0, look ?? noLook)),
    enabled: year !== undefined && look !== null,
    placeholderData: keepPreviousData,
    // Pictures are large, and a window pulled wider asks for many.
    gcTime: 30_000,
  });
}

const noLook: Look = { dark: false, font: "", full: 0, wide: 0, half: 0, side: 0 };
