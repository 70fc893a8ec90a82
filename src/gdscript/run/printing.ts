import type { ScriptRun } from "./run.js";

/** What `print` and its like say, by the name of the function. */
export function printed(run: ScriptRun, kind: string, text: string): void {
  const { host } = run;
  switch (kind) {
    case "printerr":
      host.printError(text);
      break;
    case "printraw":
      host.printRaw(text);
      break;
    case "print_verbose":
      break;
    default:
      host.print(text);
  }
}
