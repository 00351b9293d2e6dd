// Whether and how the tour begins: by itself after a book was made, by its button whenever one likes. It stands in the
// address like everything that lies over a page.
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { recall, remember } from "./memory";

/** A book was just made on this computer: whoever made it is shown around, once. */
export function tourIsDue(): void {
  if (recall("shown-around") !== "yes") remember("shown-around", "due");
}

/** Whether somebody is waiting to be shown around. */
export function isTourDue(): boolean {
  return recall("shown-around") === "due";
}

/** It was walked or left; it does not begin by itself again. */
export function tourIsOver(): void {
  remember("shown-around", "yes");
}

/** Begins the tour where it is at home. */
export function useStartTour(): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    navigate({ to: "/customers", search: { tour: "on" } });
  }, [navigate]);
}

/** Takes the tour out of the address. */
export function useLeaveTour(): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    navigate({ to: ".", search: (now) => ({ ...now, tour: undefined }), replace: true });
  }, [navigate]);
}
