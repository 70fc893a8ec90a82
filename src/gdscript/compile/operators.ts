import {
  addNumbers,
  bitOperation,
  compareNumbers,
  divideNumbers,
  invertBits,
  moduloNumbers,
  multiplyNumbers,
  negateNumber,
  subtractNumbers,
} from "../../variant/builtin/numbers.js";
import {
  GDFloat,
  TYPE_BOOL,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NIL,
  TYPE_STRING,
  TYPE_STRING_NAME,
  type Variant,
} from "../../variant/index.js";
import { evaluate, isTruthy, type Operator, operatorFor } from "../run/builtins.js";
import { isIn, sameValues } from "../run/compare.js";
import { real } from "../run/convert.js";
import { fail, OperationError } from "../run/errors.js";
import type { Evaluate, EvaluateReal, Frame } from "../run/frame.js";
import { builtinType, type Type, VARIANT } from "../run/type.js";
import type { BinaryOperator, Place, UnaryOperator } from "../syntax/tree.js";
import { type Code, constantCode, realCode } from "./code.js";
import { refuse } from "./declared-class.js";
import { vectorOperation } from "./vectors.js";

const BOOL = builtinType(TYPE_BOOL);
const INT = builtinType(TYPE_INT);
const FLOAT = builtinType(TYPE_FLOAT);
const MAX = Number.MAX_SAFE_INTEGER;

/** An operation on values of any type. @throws OperationError - In the words for code that runs. */
function calculate(operator: Operator, a: Variant, b: Variant): Variant {
  try {
    return evaluate(operator, a, b);
  } catch (error) {
    if (!(error instanceof OperationError) || error.message.includes(" in operator ")) throw error;
    return fail(`${error.message} in operator '${operator}'.`);
  }
}

/** Makes known what is known: a pure operation of constants is done once. */
function folded(made: Code, operands: readonly Code[], place: Place, describe: (message: string) => string): Code {
  if (!operands.every(({ constant }) => constant !== undefined)) return made;
  try {
    // Constants need nothing of a frame.
    return constantCode(made.run(null as never), made.type);
  } catch (error) {
    if (error instanceof OperationError) refuse(describe(error.message), place);
    // What needs a frame is left to the run.
    return made;
  }
}

/** A condition as a JavaScript boolean. */
export function conditionOf(of: Code): (frame: Frame) => boolean {
  const { run } = of;
  if (of.type === BOOL) return run as (frame: Frame) => boolean;
  return (frame) => {
    const value = run(frame);
    return typeof value === "boolean" ? value : truth(frame, value);
  };
}

function truth(frame: Frame | null, value: Variant): boolean {
  return isTruthy(value) && !(frame?.run.isFreedObject(value) ?? false);
}

export function unaryCode(operator: UnaryOperator, operand: Code, place: Place): Code {
  const made = unary(operator, operand, place);
  return folded(made, [operand], place, (message) => message);
}

function unary(operator: UnaryOperator, operand: Code, place: Place): Code {
  const { run, type } = operand;
  if (operator === "not") {
    const condition = conditionOf(operand);
    return { type: BOOL, run: (frame) => !condition(frame) };
  }
  const name: Operator = operator === "~" ? "~" : operator === "-" ? "unary-" : "unary+";
  if (!type.isVariant && (type.kind !== "builtin" || operatorFor(name, type.variantType, TYPE_NIL) === undefined)) {
    refuse(`Invalid operand of type "${type}" for unary operator "${name}".`, place);
  }
  if (operator === "+") return operand;
  if (type.isFloat && operand.real !== undefined && operator === "-") {
    const number = operand.real;
    return realCode(FLOAT, (frame) => -number(frame));
  }
  if (type.isInt && operator === "-") {
    return {
      type: INT,
      run: (frame) => {
        const value = run(frame);
        return typeof value === "number" && value !== 0 ? -value : negateNumber(value);
      },
    };
  }
  if (type.isInt) return { type: INT, run: (frame) => invertBits(run(frame)) };
  return { type: type.isVariant ? VARIANT : type, run: (frame) => calculate(name, run(frame), null) };
}

/** `left operator right`, `and`, `or`, `in` included. */
export function binaryCode(operator: BinaryOperator, left: Code, right: Code, place: Place): Code {
  const made = binary(operator, left, right, place);
  // What a shift by more than there is gives, processors know.
  if ((operator === "<<" || operator === ">>") && Number(right.constant?.value) >= 64) return made;
  return folded(made, [left, right], place, (message) =>
    message.startsWith("Invalid operands")
      ? `Invalid operands to operator ${operator}, ${left.type} and ${right.type}.`
      : `${message.replace(/ in operator '.*'\.$/, "")} in operator ${operator}.`,
  );
}

function binary(operator: BinaryOperator, left: Code, right: Code, place: Place): Code {
  switch (operator) {
    case "and": {
      const [first, second] = [conditionOf(left), conditionOf(right)];
      return { type: BOOL, run: (frame) => first(frame) && second(frame) };
    }
    case "or": {
      const [first, second] = [conditionOf(left), conditionOf(right)];
      return { type: BOOL, run: (frame) => first(frame) || second(frame) };
    }
    case "in": {
      const found = checkOperands(operator, left, right, place);
      const [item, list] = [left.run, right.run];
      return { type: found, run: (frame) => isIn(frame?.run, item(frame), list(frame)) };
    }
    default:
  }
  if (left.type.isInt && right.type.isInt) {
    const made = intOperation(operator, left, right);
    if (made !== null) return made;
  } else if (isNumber(left.type) && isNumber(right.type)) {
    const made = floatOperation(operator, left, right);
    if (made !== null) return made;
  }
  const vector = vectorOperation(operator, left, right, isNumber(right.type) ? realOf(right) : null);
  if (vector !== null) return vector;
  const type = checkOperands(operator, left, right, place);
  if (operator === "==" || operator === "!=") return { ...equality(operator, left.run, right.run), type };
  if (!left.type.isVariant && !right.type.isVariant && left.type.kind === "builtin" && right.type.kind === "builtin") {
    const known = operatorFor(operator, left.type.variantType, right.type.variantType);
    if (known !== undefined && left.type.variantType !== TYPE_STRING && !/^[/%]|<<|>>/.test(operator)) {
      const { call } = known;
      const [a, b] = [left.run, right.run];
      return { type, run: (frame) => call(a(frame), b(frame)) };
    }
  }
  return { type, run: anyOperation(operator, left.run, right.run) };
}

function isNumber(type: Type): boolean {
  return type.isInt || type.isFloat;
}

/** The type of the result; what can't be is refused. */
function checkOperands(operator: BinaryOperator, left: Code, right: Code, place: Place): Type {
  const [a, b] = [left.type, right.type];
  if (a.isVariant || b.isVariant || a.kind === "void" || b.kind === "void") return VARIANT;
  if (operator === "==" || operator === "!=") {
    if (a.variantType === TYPE_NIL || b.variantType === TYPE_NIL) return BOOL;
    if (a.kind === "meta" || b.kind === "meta") return BOOL;
  }
  if (operator === "in" && b.isObject) return BOOL;
  const found = operatorFor(operator, a.variantType, b.variantType);
  if (found !== undefined) {
    if (a.isTypedContainer && operator === "+" && a.elements.length === b.elements.length) return a;
    return builtinType(found.returns);
  }
  if (left.constant !== undefined && right.constant !== undefined) {
    refuse(`Invalid operands to operator ${operator}, ${a} and ${b}.`, place);
  }
  refuse(`Invalid operands "${a}" and "${b}" for "${operator}" operator.`, place);
}

const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);

function intOperation(operator: BinaryOperator, left: Code, right: Code): Code | null {
  const [a, b] = [left.run, right.run];
  switch (operator) {
    case "+":
      if (right.constant !== undefined && typeof right.constant.value === "number")
        return addConstant(a, right.constant.value);
      return { type: INT, run: addInts(a, b) };
    case "-":
      if (right.constant !== undefined && typeof right.constant.value === "number")
        return addConstant(a, 0 - right.constant.value);
      return { type: INT, run: subtractInts(a, b) };
    case "*":
      return { type: INT, run: multiplyInts(a, b) };
    case "/":
      return {
        type: INT,
        run: (frame) => {
          const [x, y] = [a(frame), b(frame)];
          return y === 0 ? fail("Division by zero error in operator '/'.") : divideNumbers(x, y);
        },
      };
    case "%":
      return {
        type: INT,
        run: (frame) => {
          const [x, y] = [a(frame), b(frame)];
          if (typeof x === "number" && typeof y === "number" && y !== 0) {
            const rest = x % y;
            return rest === 0 ? 0 : rest;
          }
          return y === 0 ? fail("Modulo by zero error in operator '%'.") : moduloNumbers(x, y);
        },
      };
    case "&":
    case "|":
    case "^":
    case "<<":
    case ">>":
      return { type: INT, run: bits(operator, a, b) };
    default:
      return COMPARISONS.has(operator) ? { type: BOOL, run: compareInts(operator, a, b) } : null;
  }
}

function addConstant(a: Evaluate, b: number): Code {
  return {
    type: INT,
    run: (frame) => {
      const x = a(frame);
      if (typeof x === "number") {
        const sum = x + b;
        if (sum <= MAX && sum >= -MAX) return sum === 0 ? 0 : sum;
      }
      return addNumbers(x, b);
    },
  };
}

function addInts(a: Evaluate, b: Evaluate): Evaluate {
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    if (typeof x === "number" && typeof y === "number") {
      const sum = x + y;
      if (sum <= MAX && sum >= -MAX) return sum;
    }
    return addNumbers(x, y);
  };
}

function subtractInts(a: Evaluate, b: Evaluate): Evaluate {
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    if (typeof x === "number" && typeof y === "number") {
      const difference = x - y;
      if (difference <= MAX && difference >= -MAX) return difference;
    }
    return subtractNumbers(x, y);
  };
}

function multiplyInts(a: Evaluate, b: Evaluate): Evaluate {
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    if (typeof x === "number" && typeof y === "number") {
      const product = x * y;
      if (product <= MAX && product >= -MAX && product !== 0) return product;
    }
    return multiplyNumbers(x, y);
  };
}

function bits(operator: "&" | "|" | "^" | "<<" | ">>", a: Evaluate, b: Evaluate): Evaluate {
  switch (operator) {
    case "&":
      return (frame) => {
        const x = a(frame);
        const y = b(frame);
        if (typeof x === "number" && typeof y === "number" && (x | 0) === x && (y | 0) === y) return x & y;
        return bitOperation("&", x, y);
      };
    case ">>":
      return (frame) => {
        const x = a(frame);
        const y = b(frame);
        if (typeof x === "number" && typeof y === "number" && (x | 0) === x && x >= 0 && y >= 0 && y < 32)
          return x >> y;
        return bitOperation(">>", x, y);
      };
    case "<<":
      return (frame) => {
        const x = a(frame);
        const y = b(frame);
        if (typeof x === "number" && typeof y === "number" && x >= 0 && x < 2 ** 26 && y >= 0 && y < 26)
          return x * 2 ** y;
        return bitOperation("<<", x, y);
      };
    default:
      return (frame) => bitOperation(operator, a(frame), b(frame));
  }
}

function compareInts(operator: BinaryOperator, a: Evaluate, b: Evaluate): Evaluate {
  // Ints beyond 2^53 are bigints, which JavaScript compares with numbers exactly.
  type Number = number;
  switch (operator) {
    case "<":
      return (frame) => (a(frame) as Number) < (b(frame) as Number);
    case "<=":
      return (frame) => (a(frame) as Number) <= (b(frame) as Number);
    case ">":
      return (frame) => (a(frame) as Number) > (b(frame) as Number);
    case ">=":
      return (frame) => (a(frame) as Number) >= (b(frame) as Number);
    case "==":
      return (frame) => a(frame) === b(frame);
    default:
      return (frame) => a(frame) !== b(frame);
  }
}

/** The value as a plain double. */
export function realOf(of: Code): EvaluateReal {
  const { run } = of;
  if (of.real !== undefined) return of.real;
  if (of.type.isInt) {
    return (frame) => {
      const value = run(frame);
      return typeof value === "number" ? value : Number(value);
    };
  }
  return (frame) => real(run(frame));
}

function floatOperation(operator: BinaryOperator, left: Code, right: Code): Code | null {
  const [a, b] = [realOf(left), realOf(right)];
  switch (operator) {
    case "+":
      return realCode(FLOAT, (frame) => a(frame) + b(frame));
    case "-":
      return realCode(FLOAT, (frame) => a(frame) - b(frame));
    case "*":
      return realCode(FLOAT, (frame) => a(frame) * b(frame));
    case "/":
      return realCode(FLOAT, (frame) => a(frame) / b(frame));
    case "<":
      return { type: BOOL, run: (frame) => a(frame) < b(frame) };
    case "<=":
      return { type: BOOL, run: (frame) => a(frame) <= b(frame) };
    case ">":
      return { type: BOOL, run: (frame) => a(frame) > b(frame) };
    case ">=":
      return { type: BOOL, run: (frame) => a(frame) >= b(frame) };
    case "==":
      return { type: BOOL, run: (frame) => a(frame) === b(frame) };
    case "!=":
      return { type: BOOL, run: (frame) => a(frame) !== b(frame) };
    default:
      return null;
  }
}

function equality(operator: "==" | "!=", a: Evaluate, b: Evaluate): Code {
  if (operator === "==") return { type: BOOL, run: (frame) => sameValues(frame?.run, a(frame), b(frame)) };
  return { type: BOOL, run: (frame) => !sameValues(frame?.run, a(frame), b(frame), "!=") };
}

/** An operation on values of types that are only known when it runs: numbers, the most frequent ones, first. */
export function anyOperation(operator: BinaryOperator, a: Evaluate, b: Evaluate): Evaluate {
  switch (operator) {
    case "+":
      return (frame) => addAny(frame, a(frame), b(frame));
    case "-":
      return (frame) => {
        const x = a(frame);
        const y = b(frame);
        return isReal(x) && isReal(y) ? subtractNumbers(x, y) : calculate("-", x, y);
      };
    case "*":
      return (frame) => {
        const x = a(frame);
        const y = b(frame);
        return isReal(x) && isReal(y) ? multiplyNumbers(x, y) : calculate("*", x, y);
      };
    case "<":
      return (frame) => compareAny("<", a(frame), b(frame));
    case ">":
      return (frame) => compareAny(">", a(frame), b(frame));
    case "<=":
      return (frame) => compareAny("<=", a(frame), b(frame));
    case ">=":
      return (frame) => compareAny(">=", a(frame), b(frame));
    default:
      return (frame) => calculate(operator, a(frame), b(frame));
  }
}

function addAny(frame: Frame, x: Variant, y: Variant): Variant {
  if (isReal(x) && isReal(y)) return addNumbers(x, y);
  // Where nothing runs, the operation itself takes note of what it makes.
  if (typeof x === "string" && typeof y === "string" && frame != null) {
    frame.run.memory.charge(x.length + y.length);
    return x + y;
  }
  return calculate("+", x, y);
}

function compareAny(operator: "<" | ">" | "<=" | ">=", x: Variant, y: Variant): Variant {
  if (isReal(x) && isReal(y)) {
    const order = compareNumbers(x, y);
    return operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  }
  return calculate(operator, x, y);
}

/** Whether a value is a number that is no big int. */
function isReal(value: Variant): value is number | GDFloat {
  return typeof value === "number" || value instanceof GDFloat;
}

/** Whether a type is that of text. */
export function isText(type: Type): boolean {
  return type.variantType === TYPE_STRING || type.variantType === TYPE_STRING_NAME;
}
