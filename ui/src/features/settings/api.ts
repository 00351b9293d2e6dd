// The settings of the book, and where the page gets them.
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { commands, read, type Settings } from "../../bridge";

export const settingsQuery = queryOptions({
  queryKey: ["settings", "get"],
  queryFn: () => read(commands.settingsGet()),
});

/** The settings; inside an open book they are always there. */
export function useSettings(): Settings {
  return useSuspenseQuery(settingsQuery).data;
}

export const changeSettings = commands.settingsChange;
