import { isDeepStrictEqual } from "node:util";
import type { ArtilleryHelpers, CaptureResult, VirtualUser } from "./contract.js";
import { StepFailure } from "./failure.js";
import { fill, lookUp, plain } from "./templates.js";

/**
 * Applies a step's `match` and `capture` lists to what has arrived, as Artillery does: matches must hold and captures must
 * find something, unless they say `strict: false`.
 *
 * @param step - The step's word, for failures.
 * @param params - The step's parameters; `match` and `capture` are read.
 * @param body - What has arrived, as plain data.
 * @param user - The virtual user; captures become its variables.
 * @param helpers - What Artillery has handed over.
 * @throws StepFailure `mismatch` or `capture`.
 */
export function matchAndCapture(
  step: string,
  params: Readonly<Record<string, unknown>>,
  body: unknown,
  user: VirtualUser,
  helpers: ArtilleryHelpers,
): Promise<void> {
  const capture = listOf(params["capture"]);
  const match = listOf(params["match"]);
  if (capture.length + match.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, result: CaptureResult | null): void => {
      const failure = error === null ? judge(step, result) : StepFailure.of(step, error);
      if (failure !== null) {
        reject(failure);
        return;
      }
      for (const [name, { value }] of Object.entries(result?.captures ?? {})) user.vars[name] = value;
      resolve();
    };
    (helpers.captureOrMatch ?? captureOrMatch)({ capture, match }, { body }, user, done);
  });
}

function listOf(value: unknown): Record<string, unknown>[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]) as Record<string, unknown>[];
}

function judge(step: string, result: CaptureResult | null): StepFailure | null {
  for (const [expression, match] of Object.entries(result?.matches ?? {})) {
    if (match.success === true || match.strict === false) continue;
    const expected = JSON.stringify(match.expected);
    return new StepFailure(step, "mismatch", `${expression} is ${JSON.stringify(match.got)}, not ${expected}`);
  }
  for (const [name, capture] of Object.entries(result?.captures ?? {})) {
    if (capture.failed !== true) continue;
    return new StepFailure(step, "capture", `There was nothing to capture as '${name}'`);
  }
  return null;
}

/** What stands for Artillery's function without Artillery: `json` with plain paths, and `regexp`. */
function captureOrMatch(
  params: Record<string, unknown>,
  { body }: { body: unknown },
  user: VirtualUser,
  done: (error: Error | null, result: CaptureResult | null) => void,
): void {
  const captures: Record<string, { value?: unknown; failed?: boolean }> = {};
  const matches: Record<string, { success: boolean; expected: unknown; got: unknown; strict: boolean }> = {};
  for (const spec of [...listOf(params["capture"]), ...listOf(params["match"])]) {
    const expression = String(spec["json"] ?? spec["regexp"] ?? "");
    const value = extract(spec, body);
    const strict = spec["strict"] !== false;
    if (spec["as"] !== undefined) {
      captures[String(spec["as"])] = { value, failed: strict && (value === undefined || value === "") };
    } else {
      const expected = fill(spec["value"], user, {});
      matches[expression] = { success: isDeepStrictEqual(value, expected), expected, got: value, strict };
    }
  }
  done(null, { captures, matches });
}

function extract(spec: Record<string, unknown>, body: unknown): unknown {
  if (spec["json"] !== undefined) return lookUp(body, String(spec["json"]).replace(/^\$\.?/, ""));
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const match = new RegExp(String(spec["regexp"]), String(spec["flags"] ?? "")).exec(text);
  if (match === null) return "";
  const group = spec["group"];
  return (group === undefined ? undefined : (match.groups?.[String(group)] ?? match[Number(group)])) ?? match[0];
}

/** Whether two values are the same as plain data. */
export function same(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(plain(a), plain(b));
}
