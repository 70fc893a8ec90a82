import type { SwarmReport } from "../../bots/index.js";
import { errorTotal } from "../../bots/swarm-metrics.js";
import type { Verdict } from "./expectation.js";

/**
 * A report as JUnit's XML, which continuous integration shows: a test for each expectation, and one for the errors.
 *
 * @param report - The report.
 * @param verdicts - What was expected of it.
 */
export function junitOf(report: SwarmReport, verdicts: readonly Verdict[]): string {
  const { figures, bots, url, started, durationMs } = report;
  const errors = errorTotal(figures.errors);
  const details = Object.entries(figures.firstErrors).map(([kind, { message, stack }]) =>
    `${kind} (${figures.errors[kind] ?? 0} times): ${message}\n${stack}`.trimEnd(),
  );
  const cases = verdicts.map(({ text, holds, message }) => ({ name: text, failure: holds ? null : message, text: "" }));
  if (cases.length === 0) {
    const fine = figures.connected === bots && figures.lost === 0 && errors === 0;
    const message = `${figures.connected} of ${bots} connected, ${figures.lost} lost, ${errors} errors`;
    cases.push({
      name: "all bots got in and stayed, without errors",
      failure: fine ? null : message,
      text: details.join("\n\n"),
    });
  }
  const failures = cases.filter(({ failure }) => failure !== null).length;
  const seconds = (durationMs / 1000).toFixed(3);
  const suite = `name="gdpeer swarm ${xml(url)}" tests="${cases.length}" failures="${failures}" errors="0" time="${seconds}"`;
  const lines = cases.map(({ name, failure, text }) => {
    const head = `    <testcase classname="gdpeer.swarm" name="${xml(name)}" time="${seconds}"`;
    return failure === null
      ? `${head}/>`
      : `${head}>\n      <failure message="${xml(failure)}">${xml(text)}</failure>\n    </testcase>`;
  });
  const said = details.length === 0 ? "" : `    <system-err>${xml(details.join("\n\n"))}</system-err>\n`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites tests="${cases.length}" failures="${failures}" time="${seconds}">\n` +
    `  <testsuite ${suite} timestamp="${xml(started)}">\n${lines.join("\n")}\n${said}  </testsuite>\n</testsuites>\n`
  );
}

/** Text for XML; characters that XML can't hold at all are left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
