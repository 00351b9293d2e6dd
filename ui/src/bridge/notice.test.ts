// A notice is read on the page it was made on and on the one it leads to, nowhere else.
import { expect, test } from "vitest";
import { CallError } from "./error";
import { belongsOn, type Notice } from "./notice";

test("a notice goes along with what it leads to", () => {
  const notice: Notice = {
    kind: "refused",
    error: new CallError("disk_full", {}),
    from: "/duplicates",
    home: "/customers",
  };
  expect(belongsOn(notice, "/duplicates")).toBe(true);
  expect(belongsOn(notice, "/customers")).toBe(true);
  expect(belongsOn(notice, "/reports")).toBe(false);
});
