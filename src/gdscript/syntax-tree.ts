import type { Token } from "./tokens.js";

/** An expression as its tokens; {@link evaluate} makes sense of them when names can be looked up. */
export interface Expression {
  readonly tokens: readonly Token[];
  /** The source text, cut at some hundred characters. */
  readonly text: string;
  readonly line: number;
}

/** A type as written. */
export interface TypeNode {
  /** The name's parts: `["Player", "Team"]`. */
  readonly names: readonly string[];
  /** What stands in brackets after it. */
  readonly args: readonly TypeNode[];
  readonly line: number;
}

/** An annotation with its arguments. */
export interface AnnotationNode {
  /** With the `@`. */
  readonly name: string;
  readonly args: readonly Expression[];
  readonly line: number;
}

export interface ParameterNode {
  readonly name: string;
  readonly type: TypeNode | null;
  /** Whether the type is taken from the default value (`:=`). */
  readonly infer: boolean;
  readonly value: Expression | null;
  readonly line: number;
}

export interface VariableNode {
  readonly name: string;
  readonly type: TypeNode | null;
  readonly infer: boolean;
  readonly value: Expression | null;
  readonly annotations: readonly AnnotationNode[];
  readonly static: boolean;
  readonly line: number;
  /** The body of `set(value):` and the parameter's name; null without one. */
  readonly setter: { readonly parameter: string; readonly body: readonly Token[] } | null;
  /** The function that `set = name` names; null without one. */
  readonly setterName: string | null;
}

export interface ConstantNode {
  readonly name: string;
  readonly type: TypeNode | null;
  readonly value: Expression | null;
  readonly line: number;
}

export interface FunctionNode {
  readonly name: string;
  readonly parameters: readonly ParameterNode[];
  readonly vararg: boolean;
  readonly returnType: TypeNode | null;
  readonly annotations: readonly AnnotationNode[];
  readonly static: boolean;
  readonly line: number;
  readonly body: readonly Token[];
}

export interface SignalNode {
  readonly name: string;
  readonly parameters: readonly ParameterNode[];
  readonly line: number;
}

export interface EnumNode {
  /** Empty for an unnamed one. */
  readonly name: string;
  readonly values: readonly { readonly name: string; readonly value: Expression | null; readonly line: number }[];
  readonly line: number;
}

/** A class: a whole script, or one inside it. */
export interface ClassNode {
  /** `class_name`, or the inner class's name; empty without one. */
  name: string;
  /** What stands behind `extends`: a path and names, as in `extends "res://a.gd".Inner`. */
  extends: { readonly path: string | null; readonly names: readonly string[]; readonly line: number } | null;
  readonly annotations: AnnotationNode[];
  readonly variables: VariableNode[];
  readonly constants: ConstantNode[];
  readonly functions: FunctionNode[];
  readonly signals: SignalNode[];
  readonly enums: EnumNode[];
  readonly classes: ClassNode[];
  readonly line: number;
}
