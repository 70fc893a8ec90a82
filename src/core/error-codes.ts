/**
 * Godot's global `Error` enum, as constants with Godot's names and values.
 *
 * Methods that return `Error` in Godot return one of these here. {@link OK} is `0`,
 * so `if (err)` works as it does in GDScript.
 *
 * @see Godot class reference, `@GlobalScope`, enum Error
 */

/** One of Godot's global error constants: an integer from 0 ({@link OK}) to 48. */
export type ErrorCode = number;

/** Godot's global `Error.OK`. */
export const OK = 0;
/** Godot's global `Error.FAILED`. */
export const FAILED = 1;
/** Godot's global `Error.ERR_UNAVAILABLE`. */
export const ERR_UNAVAILABLE = 2;
/** Godot's global `Error.ERR_UNCONFIGURED`. */
export const ERR_UNCONFIGURED = 3;
/** Godot's global `Error.ERR_UNAUTHORIZED`. */
export const ERR_UNAUTHORIZED = 4;
/** Godot's global `Error.ERR_PARAMETER_RANGE_ERROR`. */
export const ERR_PARAMETER_RANGE_ERROR = 5;
/** Godot's global `Error.ERR_OUT_OF_MEMORY`. */
export const ERR_OUT_OF_MEMORY = 6;
/** Godot's global `Error.ERR_FILE_NOT_FOUND`. */
export const ERR_FILE_NOT_FOUND = 7;
/** Godot's global `Error.ERR_FILE_BAD_DRIVE`. */
export const ERR_FILE_BAD_DRIVE = 8;
/** Godot's global `Error.ERR_FILE_BAD_PATH`. */
export const ERR_FILE_BAD_PATH = 9;
/** Godot's global `Error.ERR_FILE_NO_PERMISSION`. */
export const ERR_FILE_NO_PERMISSION = 10;
/** Godot's global `Error.ERR_FILE_ALREADY_IN_USE`. */
export const ERR_FILE_ALREADY_IN_USE = 11;
/** Godot's global `Error.ERR_FILE_CANT_OPEN`. */
export const ERR_FILE_CANT_OPEN = 12;
/** Godot's global `Error.ERR_FILE_CANT_WRITE`. */
export const ERR_FILE_CANT_WRITE = 13;
/** Godot's global `Error.ERR_FILE_CANT_READ`. */
export const ERR_FILE_CANT_READ = 14;
/** Godot's global `Error.ERR_FILE_UNRECOGNIZED`. */
export const ERR_FILE_UNRECOGNIZED = 15;
/** Godot's global `Error.ERR_FILE_CORRUPT`. */
export const ERR_FILE_CORRUPT = 16;
/** Godot's global `Error.ERR_FILE_MISSING_DEPENDENCIES`. */
export const ERR_FILE_MISSING_DEPENDENCIES = 17;
/** Godot's global `Error.ERR_FILE_EOF`. */
export const ERR_FILE_EOF = 18;
/** Godot's global `Error.ERR_CANT_OPEN`. */
export const ERR_CANT_OPEN = 19;
/** Godot's global `Error.ERR_CANT_CREATE`. */
export const ERR_CANT_CREATE = 20;
/** Godot's global `Error.ERR_QUERY_FAILED`. */
export const ERR_QUERY_FAILED = 21;
/** Godot's global `Error.ERR_ALREADY_IN_USE`. */
export const ERR_ALREADY_IN_USE = 22;
/** Godot's global `Error.ERR_LOCKED`. */
export const ERR_LOCKED = 23;
/** Godot's global `Error.ERR_TIMEOUT`. */
export const ERR_TIMEOUT = 24;
/** Godot's global `Error.ERR_CANT_CONNECT`. */
export const ERR_CANT_CONNECT = 25;
/** Godot's global `Error.ERR_CANT_RESOLVE`. */
export const ERR_CANT_RESOLVE = 26;
/** Godot's global `Error.ERR_CONNECTION_ERROR`. */
export const ERR_CONNECTION_ERROR = 27;
/** Godot's global `Error.ERR_CANT_ACQUIRE_RESOURCE`. */
export const ERR_CANT_ACQUIRE_RESOURCE = 28;
/** Godot's global `Error.ERR_CANT_FORK`. */
export const ERR_CANT_FORK = 29;
/** Godot's global `Error.ERR_INVALID_DATA`. */
export const ERR_INVALID_DATA = 30;
/** Godot's global `Error.ERR_INVALID_PARAMETER`. */
export const ERR_INVALID_PARAMETER = 31;
/** Godot's global `Error.ERR_ALREADY_EXISTS`. */
export const ERR_ALREADY_EXISTS = 32;
/** Godot's global `Error.ERR_DOES_NOT_EXIST`. */
export const ERR_DOES_NOT_EXIST = 33;
/** Godot's global `Error.ERR_DATABASE_CANT_READ`. */
export const ERR_DATABASE_CANT_READ = 34;
/** Godot's global `Error.ERR_DATABASE_CANT_WRITE`. */
export const ERR_DATABASE_CANT_WRITE = 35;
/** Godot's global `Error.ERR_COMPILATION_FAILED`. */
export const ERR_COMPILATION_FAILED = 36;
/** Godot's global `Error.ERR_METHOD_NOT_FOUND`. */
export const ERR_METHOD_NOT_FOUND = 37;
/** Godot's global `Error.ERR_LINK_FAILED`. */
export const ERR_LINK_FAILED = 38;
/** Godot's global `Error.ERR_SCRIPT_FAILED`. */
export const ERR_SCRIPT_FAILED = 39;
/** Godot's global `Error.ERR_CYCLIC_LINK`. */
export const ERR_CYCLIC_LINK = 40;
/** Godot's global `Error.ERR_INVALID_DECLARATION`. */
export const ERR_INVALID_DECLARATION = 41;
/** Godot's global `Error.ERR_DUPLICATE_SYMBOL`. */
export const ERR_DUPLICATE_SYMBOL = 42;
/** Godot's global `Error.ERR_PARSE_ERROR`. */
export const ERR_PARSE_ERROR = 43;
/** Godot's global `Error.ERR_BUSY`. */
export const ERR_BUSY = 44;
/** Godot's global `Error.ERR_SKIP`. */
export const ERR_SKIP = 45;
/** Godot's global `Error.ERR_HELP`. */
export const ERR_HELP = 46;
/** Godot's global `Error.ERR_BUG`. */
export const ERR_BUG = 47;
/** Godot's global `Error.ERR_PRINTER_ON_FIRE`. */
export const ERR_PRINTER_ON_FIRE = 48;

const NAMES = [
  "OK",
  "FAILED",
  "ERR_UNAVAILABLE",
  "ERR_UNCONFIGURED",
  "ERR_UNAUTHORIZED",
  "ERR_PARAMETER_RANGE_ERROR",
  "ERR_OUT_OF_MEMORY",
  "ERR_FILE_NOT_FOUND",
  "ERR_FILE_BAD_DRIVE",
  "ERR_FILE_BAD_PATH",
  "ERR_FILE_NO_PERMISSION",
  "ERR_FILE_ALREADY_IN_USE",
  "ERR_FILE_CANT_OPEN",
  "ERR_FILE_CANT_WRITE",
  "ERR_FILE_CANT_READ",
  "ERR_FILE_UNRECOGNIZED",
  "ERR_FILE_CORRUPT",
  "ERR_FILE_MISSING_DEPENDENCIES",
  "ERR_FILE_EOF",
  "ERR_CANT_OPEN",
  "ERR_CANT_CREATE",
  "ERR_QUERY_FAILED",
  "ERR_ALREADY_IN_USE",
  "ERR_LOCKED",
  "ERR_TIMEOUT",
  "ERR_CANT_CONNECT",
  "ERR_CANT_RESOLVE",
  "ERR_CONNECTION_ERROR",
  "ERR_CANT_ACQUIRE_RESOURCE",
  "ERR_CANT_FORK",
  "ERR_INVALID_DATA",
  "ERR_INVALID_PARAMETER",
  "ERR_ALREADY_EXISTS",
  "ERR_DOES_NOT_EXIST",
  "ERR_DATABASE_CANT_READ",
  "ERR_DATABASE_CANT_WRITE",
  "ERR_COMPILATION_FAILED",
  "ERR_METHOD_NOT_FOUND",
  "ERR_LINK_FAILED",
  "ERR_SCRIPT_FAILED",
  "ERR_CYCLIC_LINK",
  "ERR_INVALID_DECLARATION",
  "ERR_DUPLICATE_SYMBOL",
  "ERR_PARSE_ERROR",
  "ERR_BUSY",
  "ERR_SKIP",
  "ERR_HELP",
  "ERR_BUG",
  "ERR_PRINTER_ON_FIRE",
] as const;

/** The name of a Godot error constant, such as `"ERR_TIMEOUT"`. */
export type ErrorName = (typeof NAMES)[number];

/**
 * The constant's name for an error code, for logs and messages.
 *
 * @param code - A Godot error code.
 * @returns Its name, such as `"ERR_CANT_CREATE"`; `"ERROR_<code>"` for a number that is no Godot error.
 */
export function errorName(code: ErrorCode): ErrorName | `ERROR_${number}` {
  return NAMES[code] ?? `ERROR_${code}`;
}

/**
 * The code for a constant's name.
 *
 * @param name - A Godot error constant's name, such as `"ERR_TIMEOUT"`.
 * @returns Its code, 0 to 48.
 */
export function errorCode(name: ErrorName): ErrorCode {
  return NAMES.indexOf(name);
}
