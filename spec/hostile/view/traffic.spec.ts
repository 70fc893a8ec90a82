import { describe, expect, it } from "vitest";
import { Traffic } from "../../../src/view/traffic.js";

const part = (node: string, bytes = 1) => ({ way: "to_client", kind: "rpc", node, method: "m", bytes }) as const;

describe("Traffic that somebody makes up", () => {
  it("has a bounded number of rows: the rest is one row, and nothing is lost", () => {
    const traffic = new Traffic();
    for (let i = 0; i < 5000; i++) traffic.add(i, 1, [part(`n${i}`)], () => "");
    const rows = traffic.rowsSince(-1);
    expect(rows).toHaveLength(2001);
    expect(rows.at(-1)).toMatchObject({ node: "(other)", packets: 3000 });
    expect(rows.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(5000);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2001);
  });

  it("is written in words a hundred times a frame, cut and without what turns a line around", () => {
    const traffic = new Traffic();
    let written = 0;
    const text = (): string => {
      written++;
      return `\u202e${"x".repeat(10_000)}`;
    };
    for (let i = 0; i < 1000; i++) traffic.add(0, 1, [part("\u202en")], text);
    expect([written, traffic.missed, traffic.lineCount]).toEqual([100, 900, 100]);
    expect(traffic.linesSince(0)[0]!.text).toMatch(/^\\u\{202e\}x{399}$/);
    expect(traffic.rowsSince(-1)[0]!.node).toBe("\\u{202e}n");
    for (let frame = 0; frame < 50; frame++) {
      traffic.tick();
      for (let i = 0; i < 100; i++) traffic.add(0, 1, [part("n")], () => "x");
    }
    expect(traffic.lineCount).toBe(5100);
    expect(traffic.linesSince(0).length).toBeLessThan(2000);
    expect(traffic.linesSince(5098)).toHaveLength(2);
  });

  it("says what is heavy now, not what was long ago", () => {
    const traffic = new Traffic();
    traffic.add(500, 1, [part("old", 1_000_000)], () => "");
    for (let second = 0; second < 400; second++) traffic.add(second * 1000, 1, [part("new", 10)], () => "");
    const rows = new Map(traffic.rowsSince(-1).map(({ id, node }) => [id, node]));
    const heaviest = traffic.heaviest(400).map(({ id, bytes }) => [rows.get(id), bytes.length, bytes.at(-1)]);
    expect(heaviest).toEqual([["new", 119, 10]]);
    expect(traffic.heaviest(9000)).toEqual([]);
  });
});
