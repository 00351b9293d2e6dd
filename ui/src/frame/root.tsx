// What every address stands in: the frame, but for the window that prints, which shows its pages alone.
import { Outlet, useLocation } from "@tanstack/react-router";
import { Frame } from "./frame";

export function Root() {
  const { pathname } = useLocation();
  return pathname.startsWith("/print/") ? <Outlet /> : <Frame />;
}
