// The window itself.
import { commands } from "./bindings";

/** Draws the window at `percent` of its usual size. A window that cannot stays as it is; nothing is lost. */
export function zoomWindow(percent: number): void {
  commands.appZoom(percent).catch(() => undefined);
}
