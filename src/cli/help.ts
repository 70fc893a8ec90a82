import { breakLine, terminalWidth } from "./output.js";

interface HelpSection {
  title?: string;
  body: string;
}

/** Help as a person reads it: broken between words where a terminal is narrow, without lines that say nothing. */
export function shapeHelp(sections: HelpSection[]): HelpSection[] {
  const width = terminalWidth(process.stdout);
  return sections.map(({ title, body }) => {
    // One line for each command, to say that each has a help of its own.
    if (title?.startsWith("For more info") === true) return { body: "gdpeer COMMAND --help tells its options." };
    const lines = body.replaceAll(" (default: false)", "").split("\n");
    const shaped = lines.map((line) => breakLine(line.trimEnd(), width)).join("\n");
    return title === undefined ? { body: shaped } : { title, body: shaped };
  });
}
