// At midnight every answer is of yesterday: "this year", "not seen for 90 days" and "3 days ago" all count from today.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useToday } from "../words";

/** Asks for everything anew when the day changes. */
export function useDropOldDay(): void {
  const queries = useQueryClient();
  const day = useToday();
  const shown = useRef(day);
  useEffect(() => {
    if (shown.current === day) return;
    shown.current = day;
    queries.invalidateQueries();
  }, [day, queries]);
}
