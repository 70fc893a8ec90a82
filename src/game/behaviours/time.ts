import { dictionaryOf } from "../../gdscript/run/builtins.js";
import type { Variant } from "../../variant/index.js";
import type { Behaviours } from "../behaviour.js";
import type { World } from "../world.js";

const DATE = /^(-?\d{1,6})-(\d{1,2})-(\d{1,2})$/;
const TIME_OF_DAY = /^(\d{1,2}):(\d{1,2}):(\d{1,2})$/;

type Fields = ReadonlyMap<Variant, Variant>;

function unixTime(world: World): number {
  return world.options.unixTime?.() ?? Date.now() / 1000;
}

/** Seconds since 1970 of a date's fields; what is missing is as on 1970-01-01, at midnight. Null, with an error, for a day that there is not. */
function secondsOf(fields: Fields, world: World): number | null {
  const field = (name: string, otherwise: number): number => Math.trunc(Number(fields.get(name) ?? otherwise));
  const [year, month, day] = [field("year", 1970), field("month", 1), field("day", 1)];
  const [hour, minute, second] = [field("hour", 0), field("minute", 0), field("second", 0)];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const isThere =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  if (isThere) return date.getTime() / 1000;
  world.error("Invalid date or time: one of its values is larger than there can be.");
  return null;
}

/** The fields of a date and time as text, with a `T` or a space between. Null, with an error, for what is none. */
function fieldsOf(text: string, world: World): Fields | null {
  const [first = "", second = ""] = text.split(/[T ]/);
  const [date, time] = first.includes(":") ? ["", first] : [first, second];
  const found = [...(DATE.exec(date)?.slice(1) ?? ["1970", "1", "1"]), ...(TIME_OF_DAY.exec(time)?.slice(1) ?? [])];
  if (date.includes("-") && !DATE.test(date)) world.error("Invalid ISO 8601 date string.");
  else if (time.includes(":") && !TIME_OF_DAY.test(time)) world.error("Invalid ISO 8601 time string.");
  else
    return new Map(
      ["year", "month", "day", "hour", "minute", "second"].map((name, i) => [name, Number(found[i] ?? 0)]),
    );
  return null;
}

function dateOfText(text: string, hasWeekday: boolean, world: World): Variant {
  const fields = fieldsOf(text, world);
  if (fields === null) return dictionaryOf({});
  const all = dateOf(secondsOf(fields, world) ?? 0, "all") as Map<Variant, Variant>;
  if (!hasWeekday) all.delete("weekday");
  return all;
}

function secondsOfText(text: string, world: World): number {
  const fields = fieldsOf(text, world);
  return fields === null ? -1 : (secondsOf(fields, world) ?? 0);
}

function textOf(fields: Fields, useSpace: boolean, world: World): string {
  const seconds = secondsOf(fields, world);
  return seconds === null ? "" : dateText(seconds, useSpace ? " " : "T");
}

/** The clock, and dates in their forms. */
export const TIME: Behaviours = {
  Time: {
    methods: {
      get_ticks_msec: (_, _args, world) => Math.floor(world.ticksUsec() / 1000),
      get_ticks_usec: (_, _args, world) => world.ticksUsec(),
      get_unix_time_from_system: (_, _args, world) => unixTime(world),
      get_datetime_dict_from_system: (_, _args, world) => dateOf(unixTime(world), "all"),
      get_date_dict_from_system: (_, _args, world) => dateOf(unixTime(world), "date"),
      get_time_dict_from_system: (_, _args, world) => dateOf(unixTime(world), "time"),
      get_datetime_dict_from_unix_time: (_, [seconds]) => dateOf(Number(seconds), "all"),
      get_date_dict_from_unix_time: (_, [seconds]) => dateOf(Number(seconds), "date"),
      get_time_dict_from_unix_time: (_, [seconds]) => dateOf(Number(seconds), "time"),
      get_datetime_string_from_system: (_, [_args, useSpace], world) => dateText(unixTime(world), useSpace ? " " : "T"),
      get_date_string_from_system: (_, _args, world) => dateText(unixTime(world), "T").slice(0, 10),
      get_time_string_from_system: (_, _args, world) => dateText(unixTime(world), "T").slice(11),
      get_datetime_string_from_unix_time: (_, [seconds, useSpace]) => dateText(Number(seconds), useSpace ? " " : "T"),
      get_date_string_from_unix_time: (_, [seconds]) => dateText(Number(seconds), "T").slice(0, 10),
      get_time_string_from_unix_time: (_, [seconds]) => dateText(Number(seconds), "T").slice(11),
      get_unix_time_from_datetime_string: (_, [text], world) => secondsOfText(text, world),
      get_unix_time_from_datetime_dict: (_, [fields], world) => secondsOf(fields, world) ?? 0,
      get_datetime_dict_from_datetime_string: (_, [text, hasWeekday], world) => dateOfText(text, hasWeekday, world),
      get_datetime_string_from_datetime_dict: (_, [fields, useSpace], world) => textOf(fields, useSpace, world),
    },
  },
};

function dateOf(seconds: number, what: "all" | "date" | "time"): Variant {
  const date = new Date(seconds * 1000);
  const day = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
  const time = { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() };
  return dictionaryOf({ ...(what === "time" ? {} : day), ...(what === "date" ? {} : time) });
}

/** The years that have four digits. */
const [FIRST_SECOND, LAST_SECOND] = [-62_167_219_200, 253_402_300_799];

function dateText(seconds: number, between: string): string {
  const inRange = Math.min(Math.max(Math.floor(seconds) || 0, FIRST_SECOND), LAST_SECOND);
  return new Date(inRange * 1000).toISOString().slice(0, 19).replace("T", between);
}
