import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  CONNECT_DEFERRED,
  CONNECT_ONE_SHOT,
  ERR_INVALID_PARAMETER,
  ERR_UNAVAILABLE,
  GodotObject,
  OK,
  Signal,
  setLogger,
} from "../../src/core/index.js";

class Bell extends GodotObject {
  readonly rung = new Signal<[times: number]>(this, "rung");
}

const logged: string[] = [];
beforeEach(() => {
  logged.length = 0;
  setLogger({ error: (message) => logged.push(message), warning: (message) => logged.push(message) });
});
afterEach(() => {
  setLogger(null);
});

describe("Signal", () => {
  it("calls its functions in the order in which they were connected", () => {
    const bell = new Bell();
    const seen: string[] = [];
    expect(bell.rung.connect((times) => seen.push(`a${times}`))).toBe(OK);
    expect(bell.rung.connect((times) => seen.push(`b${times}`))).toBe(OK);
    bell.rung.emit(3);
    expect(seen).toEqual(["a3", "b3"]);
  });

  it("refuses to connect the same function twice, and anything but a function", () => {
    const bell = new Bell();
    const handler = (): void => {};
    bell.rung.connect(handler);
    expect(bell.rung.connect(handler)).toBe(ERR_INVALID_PARAMETER);
    expect(bell.rung.connect(5 as never)).toBe(ERR_INVALID_PARAMETER);
    expect(logged).toHaveLength(2);
  });

  it("reports a throwing function and calls the others", () => {
    const bell = new Bell();
    let called = 0;
    bell.rung.connect(() => {
      throw new Error("broken clapper");
    });
    bell.rung.connect(() => called++);
    bell.rung.emit(1);
    expect(called).toBe(1);
    expect(logged).toEqual(["A function connected to signal 'rung' threw: Error: broken clapper"]);
  });

  it("reports the rejection of an async function", async () => {
    const bell = new Bell();
    bell.rung.connect(async () => {
      throw new Error("later");
    });
    bell.rung.emit(1);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(logged).toEqual(["A function connected to signal 'rung' threw: Error: later"]);
  });

  it("lets functions connect and disconnect while it is emitted", () => {
    const bell = new Bell();
    const seen: string[] = [];
    const late = (): number => seen.push("late");
    const first = (): void => {
      seen.push("first");
      bell.rung.disconnect(first);
      bell.rung.connect(late);
    };
    bell.rung.connect(first);
    bell.rung.emit(1);
    bell.rung.emit(2);
    expect(seen).toEqual(["first", "late"]);
  });

  it("calls a one-shot function once, even when it emits again itself", () => {
    const bell = new Bell();
    let calls = 0;
    bell.rung.connect(() => {
      calls++;
      bell.rung.emit(2);
    }, CONNECT_ONE_SHOT);
    bell.rung.emit(1);
    expect(calls).toBe(1);
    expect(bell.rung.has_connections()).toBe(false);
  });

  it("calls a deferred function after the current one", async () => {
    const bell = new Bell();
    const seen: number[] = [];
    bell.rung.connect((times) => seen.push(times), CONNECT_DEFERRED);
    bell.rung.emit(7);
    expect(seen).toEqual([]);
    await Promise.resolve();
    expect(seen).toEqual([7]);
  });

  it("can be awaited, and the wait aborted", async () => {
    const bell = new Bell();
    const waiting = bell.rung.once();
    bell.rung.emit(4);
    expect(await waiting).toEqual([4]);
    const abort = new AbortController();
    const aborted = bell.rung.once({ signal: abort.signal });
    abort.abort(new Error("enough"));
    await expect(aborted).rejects.toThrow("enough");
    expect(bell.rung.has_connections()).toBe(false);
  });

  it("is iterated without losing an emission between two steps", async () => {
    const bell = new Bell();
    const iterator = bell.rung[Symbol.asyncIterator]();
    const first = iterator.next();
    bell.rung.emit(1);
    bell.rung.emit(2);
    expect((await first).value).toEqual([1]);
    expect((await iterator.next()).value).toEqual([2]);
    await iterator.return();
    expect(bell.rung.has_connections()).toBe(false);
  });

  it("knows its object and name; a decoded one has an id alone", () => {
    const bell = new Bell();
    expect(bell.rung.get_name()).toBe("rung");
    expect(bell.rung.get_object()).toBe(bell);
    expect(bell.rung.get_object_id()).toBe(bell.get_instance_id());
    const decoded = new Signal(42n, "gone");
    expect([decoded.get_object(), decoded.get_object_id(), decoded.is_null()]).toEqual([null, 42n, false]);
    expect(new Signal().is_null()).toBe(true);
  });
});

describe("GodotObject", () => {
  it("connects, emits and disconnects by name", () => {
    const bell = new Bell();
    const seen: number[] = [];
    const handler = (times: number): void => {
      seen.push(times);
    };
    expect(bell.connect("rung", handler)).toBe(OK);
    expect(bell.emit_signal("rung", 5)).toBe(OK);
    bell.disconnect("rung", handler);
    bell.emit_signal("rung", 6);
    expect(seen).toEqual([5]);
  });

  it("says when it has no such signal", () => {
    const bell = new Bell();
    expect(bell.connect("gong", () => {})).toBe(ERR_UNAVAILABLE);
    expect(bell.emit_signal("gong")).toBe(ERR_UNAVAILABLE);
    expect(bell.has_signal("gong")).toBe(false);
    expect(logged).toEqual(["Bell has no signal 'gong'", "Bell has no signal 'gong'"]);
  });

  it("takes Node's words for the same", () => {
    const bell = new Bell();
    const seen: string[] = [];
    const on = (times: number): number => seen.push(`on${times}`);
    bell.on("rung", on).once("rung", (times: number) => seen.push(`once${times}`));
    bell.rung.emit(1);
    bell.off("rung", on);
    bell.rung.emit(2);
    expect(seen).toEqual(["on1", "once1"]);
  });

  it("has an id of its own", () => {
    expect(new Bell().get_instance_id()).not.toBe(new Bell().get_instance_id());
  });
});
