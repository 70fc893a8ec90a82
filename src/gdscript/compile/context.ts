import type { ScriptLibrary } from "../run/run.js";
import type { Type } from "../run/type.js";
import type { ConstantNode, Expression, FunctionNode, TypeNode } from "../syntax/tree.js";
import type { Code } from "./code.js";
import type { DeclaredClass } from "./declared-class.js";
import type { Names } from "./names.js";
import type { FunctionScope } from "./scope.js";

/** What compiling a part of a function needs of the whole. */
export interface Context {
  readonly scope: FunctionScope;
  readonly owner: DeclaredClass;
  readonly names: Names;
  readonly library: ScriptLibrary;
  /** @param wanted - The type of what the value goes into: literals of arrays take their types from it. */
  expression(expression: Expression, wanted?: Type | null): Code;
  type(node: TypeNode): Type;
  /** A function in place. */
  lambda(node: FunctionNode): Code;
  localConstant(node: ConstantNode): void;
  declaredOf(type: Type): DeclaredClass | null;
  /** The class of a script's file; null when there is none. */
  fileClass(path: string): DeclaredClass | null;
}
