import { readFile, writeFile } from "node:fs/promises";
import { checkWritable } from "#platform/file-sink";
import type { SwarmReport } from "../../bots/index.js";
import { GodotError } from "../../core/index.js";
import { messageOf } from "../../core/message-of.js";
import { UsageError } from "../exit-codes.js";
import type { Verdict } from "./expectation.js";
import { junitOf } from "./junit.js";

/** Where a swarm's report goes. */
export interface ReportFiles {
  /** As JSON. */
  readonly json: string | null;
  /** As a page. */
  readonly html: string | null;
  readonly junit: string | null;
}

/** A report as it stands in a file: with what was expected of it. */
export type SavedReport = SwarmReport & { readonly expectations: readonly Verdict[] };

/**
 * What `--report` and `--junit` ask for: `out.html` is a page with `out.json` beside it, any other name is JSON alone.
 *
 * @throws UsageError for what can't be; GodotError when a file can't be written.
 */
export function reportFiles(report: string | undefined, junit: string | undefined): ReportFiles {
  const isPage = report !== undefined && /\.html?$/i.test(report);
  const json = isPage ? report.replace(/\.html?$/i, ".json") : (report ?? null);
  const files: ReportFiles = { json, html: isPage ? report : null, junit: junit ?? null };
  const names = Object.values(files).filter((name): name is string => name !== null);
  if (new Set(names).size < names.length) throw new UsageError("--report and --junit are different files");
  for (const name of names) checkWritable(name);
  return files;
}

/**
 * Reads an earlier report: the JSON, or the page that it stands beside.
 *
 * @throws GodotError when it can't be read, or is none.
 */
export async function readBaseline(path: string): Promise<SwarmReport> {
  const file = path.replace(/\.html?$/i, ".json");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new GodotError("ERR_FILE_CANT_READ", `Can't read the earlier report '${file}': ${messageOf(error)}`);
  }
  const value = parsed(text) as Partial<SwarmReport> | null;
  if (typeof value?.figures?.connectMs !== "object" || typeof value.durationMs !== "number") {
    throw new GodotError("ERR_FILE_UNRECOGNIZED", `'${file}' is no report of a swarm`);
  }
  return value as SwarmReport;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Writes a report to its files. */
export async function writeReport(
  files: ReportFiles,
  report: SwarmReport,
  baseline: SwarmReport | null,
  verdicts: readonly Verdict[],
): Promise<void> {
  const saved: SavedReport = { ...report, expectations: verdicts };
  if (files.json !== null) await write(files.json, `${JSON.stringify(saved, null, 2)}\n`);
  if (files.junit !== null) await write(files.junit, junitOf(report, verdicts));
  if (files.html === null) return;
  const { reportHtml } = await import("../../view/report.js");
  await write(files.html, await reportHtml({ report, baseline, verdicts }));
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new GodotError("ERR_FILE_CANT_WRITE", `Can't write the report '${path}': ${messageOf(error)}`);
  }
}
