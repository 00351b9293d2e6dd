// Long work runs one piece at a time, each under an id of its own.
import { expect, test } from "vitest";
import { inTurn, measure } from "./work";

function later<T>(): { promise: Promise<T>; keep: (value: T) => void } {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

test("the next piece begins when the one before has ended, under another id", async () => {
  const ids: string[] = [];
  const first = later<string>();
  const one = inTurn("export", (id) => {
    ids.push(id);
    return first.promise;
  });
  const two = inTurn("export", async (id) => {
    ids.push(id);
    return "two";
  });
  await Promise.resolve();
  await Promise.resolve();
  expect(ids).toHaveLength(1);
  first.keep("one");
  expect(await one).toBe("one");
  expect(await two).toBe("two");
  expect(new Set(ids).size).toBe(2);
});

test("what is broken off while it waits never begins, and holds up nobody", async () => {
  const first = later<string>();
  const stop = new AbortController();
  inTurn("first", () => first.promise);
  let begun = false;
  const waiting = inTurn(
    "second",
    async () => {
      begun = true;
    },
    stop.signal,
  );
  const third = inTurn("third", async () => "third");
  stop.abort();
  first.keep("done");
  await expect(waiting).rejects.toThrow();
  expect(await third).toBe("third");
  expect(begun).toBe(false);
});

test("a rate is told once there is something to measure", () => {
  expect(measure({ done: 10, total: 100 }, 100)).toMatchObject({ rate: null, secondsLeft: null });
  expect(measure({ done: 500, total: 1500 }, 1000)).toEqual({
    done: 500,
    total: 1500,
    rate: 500,
    secondsLeft: 2,
  });
  expect(measure({ done: 200, total: 150 }, 1000).total).toBeNull();
});
