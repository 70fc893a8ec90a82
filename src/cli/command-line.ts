import type { CAC, Command } from "cac";
import { didYouMean } from "../core/nearest.js";
import { UsageError } from "./exit-codes.js";

/**
 * Marks words that the parser would take for numbers, so that `--auth 007` stays the text that was written. No word of a
 * command line can hold this character.
 */
const MARK = "\0";
/** Options that may be given several times; their values are joined by commas. */
const REPEATABLE = new Set(["filter", "kind", "peer", "channel", "expect"]);

/**
 * Prepares the words of a command line for {@link readOptions}.
 *
 * @param argv - `process.argv`.
 */
export function markWords(argv: readonly string[]): string[] {
  return argv.map((word, i) => {
    if (i < 2) return word;
    const option = /^(--[^=\s]+=)(.*)$/s.exec(word);
    if (option !== null) return `${option[1]}${MARK}${option[2]}`;
    // A negative number is a value, not an option, and so are several words in one.
    return word === "" || /\s/.test(word) || /^-?[\d.]/.test(word) || Number.isFinite(Number(word))
      ? `${MARK}${word}`
      : word;
  });
}

/** Takes the marks off the parsed words again. */
export function unmark(cli: CAC): void {
  const args = cli.args as unknown[];
  const options = cli.options as Record<string, unknown>;
  for (const [i, arg] of args.entries()) args[i] = plain(arg);
  for (const [name, value] of Object.entries(options)) {
    if (name === "--") continue;
    if (!Array.isArray(value)) options[name] = plain(value);
    else if (REPEATABLE.has(name)) options[name] = value.map(plain).join(",");
    else if (value.every((one) => typeof one === "boolean")) options[name] = value.at(-1);
    else throw new UsageError(`${dashed(name)} was given ${value.length} times`);
  }
}

/**
 * Checks a parsed command line against its command, with messages that help.
 *
 * @param cli - Parsed, a command matched.
 * @throws UsageError for an unknown option, a missing value, a missing or a superfluous argument.
 */
export function checkCommandLine(cli: CAC): void {
  const command = cli.matchedCommand as Command;
  const help = `; see gdpeer ${command.name} --help`;
  const known = [...command.options, ...cli.globalCommand.options];
  const names = known.flatMap((option) => option.rawName.match(/--[\w-]+/g) ?? []).map((name) => name.slice(2));
  for (const [name, value] of Object.entries(cli.options as Record<string, unknown>)) {
    if (name === "--") continue;
    const option = known.find((candidate) => candidate.names.includes(name));
    if (option === undefined) {
      const near = name.length === 1 ? "" : didYouMean(dashed(name).slice(2), names, "--");
      throw new UsageError(`gdpeer ${command.name} has no option ${dashed(name)}${near === "" ? help : near}`);
    }
    if (option.required === true && (value === true || value === "")) {
      throw new UsageError(`${dashed(name)} needs a value: ${option.rawName}  ${option.description}`);
    }
    if (option.required === true && value === false) throw new UsageError(`--no-${name} does not exist${help}`);
  }
  const wanted = command.args.filter((arg) => arg.required);
  const missing = wanted.slice(cli.args.length).map((arg) => `<${arg.value}>`);
  if (missing.length > 0) {
    throw new UsageError(`${missing.join(" and ")} is missing: gdpeer ${command.rawName}${help}`);
  }
  const surplus = cli.args.slice(command.args.length).map((arg) => `'${arg}'`);
  if (surplus.length > 0) {
    throw new UsageError(`${surplus.join(", ")} is too much: gdpeer ${command.rawName}${help}`);
  }
}

function plain(value: unknown): unknown {
  return typeof value === "string" && value.startsWith(MARK) ? value.slice(1) : value;
}

function dashed(name: string): string {
  const text = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return text.length === 1 ? `-${text}` : `--${text}`;
}
