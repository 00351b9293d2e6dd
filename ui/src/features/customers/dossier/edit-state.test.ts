import { expect, it } from "vitest";
import { CallError } from "../../../bridge/error";
import { closed, left, opened, refused, saved } from "./edit-state";

const error = new CallError("field_unreadable", { field: "birthday" });

it("a finished save leaves the field alone that was opened meanwhile", () => {
  const typing = opened(opened(closed, "phone"), "email");
  expect(saved(typing, "phone").field).toBe("email");
  expect(saved(opened(closed, "phone"), "phone").field).toBeNull();
});

it("a refusal belongs to its field, whichever is open", () => {
  const state = refused(opened(opened(closed, "birthday"), "email"), "birthday", error);
  expect(state.field).toBe("email");
  expect([...state.errors.keys()]).toEqual(["birthday"]);
  expect(saved(state, "email").errors.get("birthday")).toBe(error);
  expect(left(state, "birthday").errors.size).toBe(0);
});
