/** Where something stands in a script. */
export interface Place {
  /** Line, from 1. */
  readonly line: number;
  /** Column in UTF-16 units, from 1. */
  readonly column: number;
}

/** A literal's value. An `int` is a bigint of 64 bits, a `float` a number. */
export type LiteralValue =
  | { readonly type: "null" }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "int"; readonly value: bigint }
  | { readonly type: "float"; readonly value: number }
  | { readonly type: "String" | "StringName" | "NodePath"; readonly value: string };

export type UnaryOperator = "-" | "+" | "~" | "not";

export type BinaryOperator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "**"
  | "<<"
  | ">>"
  | "&"
  | "|"
  | "^"
  | "=="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "in"
  | "and"
  | "or";

/** What may stand before `=` in an assignment; empty for a plain one. */
export type AssignmentOperator = "" | "+" | "-" | "*" | "/" | "%" | "**" | "<<" | ">>" | "&" | "|" | "^";

export type Expression =
  | LiteralExpression
  | NameExpression
  | SelfExpression
  | UnaryExpression
  | BinaryExpression
  | TernaryExpression
  | CastExpression
  | TypeTestExpression
  | AwaitExpression
  | CallExpression
  | AttributeExpression
  | SubscriptExpression
  | ArrayExpression
  | DictionaryExpression
  | LambdaExpression
  | PreloadExpression
  | NodeExpression;

export interface LiteralExpression extends Place {
  readonly kind: "literal";
  readonly value: LiteralValue;
}

export interface NameExpression extends Place {
  readonly kind: "name";
  readonly name: string;
}

export interface SelfExpression extends Place {
  readonly kind: "self";
}

export interface UnaryExpression extends Place {
  readonly kind: "unary";
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

export interface BinaryExpression extends Place {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `whenTrue if condition else whenFalse`. */
export interface TernaryExpression extends Place {
  readonly kind: "ternary";
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

/** `operand as type`. */
export interface CastExpression extends Place {
  readonly kind: "cast";
  readonly operand: Expression;
  readonly type: TypeNode;
}

/** `operand is type`; `is not` is a `not` around it. */
export interface TypeTestExpression extends Place {
  readonly kind: "typeTest";
  readonly operand: Expression;
  readonly type: TypeNode;
}

export interface AwaitExpression extends Place {
  readonly kind: "await";
  readonly operand: Expression;
}

/** A call: of a name, of an attribute, or, with `callee` null, of the same method (or of `name`) of the base class. */
export interface CallExpression extends Place {
  readonly kind: "call";
  /** What is called; null for `super(…)` and `super.name(…)`. */
  readonly callee: Expression | null;
  /** The method of `super.name(…)`; the present function's name for `super(…)`; empty for all other calls. */
  readonly superMethod: string;
  readonly args: readonly Expression[];
}

/** `base.name`. */
export interface AttributeExpression extends Place {
  readonly kind: "attribute";
  readonly base: Expression;
  readonly name: string;
}

/** `base[index]`. */
export interface SubscriptExpression extends Place {
  readonly kind: "subscript";
  readonly base: Expression;
  readonly index: Expression;
}

export interface ArrayExpression extends Place {
  readonly kind: "array";
  readonly items: readonly Expression[];
}

export interface DictionaryExpression extends Place {
  readonly kind: "dictionary";
  /** With `name = value`, the key is a `StringName` literal. */
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
}

/** A function in place. */
export interface LambdaExpression extends Place {
  readonly kind: "lambda";
  readonly function: FunctionNode;
}

export interface PreloadExpression extends Place {
  readonly kind: "preload";
  readonly path: Expression;
}

/** `$Path/To`, `%Unique`, `$"any path"`: what `get_node` is called with. */
export interface NodeExpression extends Place {
  readonly kind: "node";
  readonly path: string;
}

/** A type as written: `Array[int]`, `Outer.Inner`. */
export interface TypeNode extends Place {
  /** The name's parts. */
  readonly names: readonly string[];
  /** What stands in brackets behind it. */
  readonly args: readonly TypeNode[];
}

export type Statement =
  | ExpressionStatement
  | AssignmentStatement
  | VariableNode
  | ConstantNode
  | IfStatement
  | ForStatement
  | WhileStatement
  | MatchStatement
  | ReturnStatement
  | AssertStatement
  | SimpleStatement;

export interface ExpressionStatement extends Place {
  readonly kind: "expression";
  readonly expression: Expression;
}

export interface AssignmentStatement extends Place {
  readonly kind: "assignment";
  readonly target: NameExpression | AttributeExpression | SubscriptExpression;
  readonly operator: AssignmentOperator;
  readonly value: Expression;
}

/** `if`, all its `elif`s, and `else`. */
export interface IfStatement extends Place {
  readonly kind: "if";
  /** In the order of the source; the first whose condition holds runs. */
  readonly branches: readonly { readonly condition: Expression; readonly body: readonly Statement[] }[];
  readonly otherwise: readonly Statement[] | null;
}

export interface ForStatement extends Place {
  readonly kind: "for";
  readonly variable: string;
  readonly type: TypeNode | null;
  readonly list: Expression;
  readonly body: readonly Statement[];
}

export interface WhileStatement extends Place {
  readonly kind: "while";
  readonly condition: Expression;
  readonly body: readonly Statement[];
}

export interface MatchStatement extends Place {
  readonly kind: "match";
  readonly subject: Expression;
  readonly branches: readonly MatchBranch[];
}

export interface MatchBranch extends Place {
  /** Any one of them must fit. */
  readonly patterns: readonly Pattern[];
  /** Behind `when`. */
  readonly guard: Expression | null;
  readonly body: readonly Statement[];
}

export type Pattern =
  | (Place & { readonly kind: "value"; readonly expression: Expression })
  | (Place & { readonly kind: "wildcard" })
  | (Place & { readonly kind: "bind"; readonly name: string })
  | (Place & { readonly kind: "list"; readonly items: readonly Pattern[]; readonly open: boolean })
  | (Place & {
      readonly kind: "map";
      /** Without a pattern, the key only has to be there. */
      readonly entries: readonly { readonly key: Expression; readonly pattern: Pattern | null }[];
      readonly open: boolean;
    });

export interface ReturnStatement extends Place {
  readonly kind: "return";
  readonly value: Expression | null;
}

export interface AssertStatement extends Place {
  readonly kind: "assert";
  readonly condition: Expression;
  readonly message: Expression | null;
}

export interface SimpleStatement extends Place {
  readonly kind: "break" | "continue" | "pass" | "breakpoint";
}

/** An annotation with its arguments. */
export interface AnnotationNode extends Place {
  /** With the `@`. */
  readonly name: string;
  readonly args: readonly Expression[];
  /** The arguments as written. */
  readonly argTexts: readonly string[];
}

/** A member or local variable. */
export interface VariableNode extends Place {
  readonly kind: "variable";
  readonly name: string;
  readonly type: TypeNode | null;
  /** Whether the type is taken from the value (`:=`). */
  readonly infer: boolean;
  readonly value: Expression | null;
  /** The value as written, cut at some hundred characters; empty without one. */
  readonly valueText: string;
  readonly annotations: readonly AnnotationNode[];
  readonly isStatic: boolean;
  /** `get`: the body, or the name of a method; null without one. */
  readonly getter: FunctionNode | string | null;
  /** `set`: the body, or the name of a method; null without one. */
  readonly setter: FunctionNode | string | null;
}

/** A member or local constant. */
export interface ConstantNode extends Place {
  readonly kind: "constant";
  readonly name: string;
  readonly type: TypeNode | null;
  readonly infer: boolean;
  readonly value: Expression | null;
}

export interface ParameterNode extends Place {
  readonly name: string;
  readonly type: TypeNode | null;
  readonly infer: boolean;
  /** What is taken when the argument is left out; null when it must not be. */
  readonly value: Expression | null;
  /** The value as written, cut at some hundred characters; empty without one. */
  readonly valueText: string;
}

export interface FunctionNode extends Place {
  readonly kind: "function";
  /** Empty for a lambda without a name. */
  readonly name: string;
  readonly parameters: readonly ParameterNode[];
  /** The parameter that takes all further arguments (`...rest`). */
  readonly rest: ParameterNode | null;
  readonly returnType: TypeNode | null;
  readonly annotations: readonly AnnotationNode[];
  readonly isStatic: boolean;
  /** Null for an abstract function. */
  readonly body: readonly Statement[] | null;
  /** Whether there is an `await` in the body (not counting lambdas inside). */
  readonly isCoroutine: boolean;
}

export interface SignalNode extends Place {
  readonly kind: "signal";
  readonly name: string;
  readonly parameters: readonly ParameterNode[];
}

export interface EnumNode extends Place {
  readonly kind: "enum";
  /** Empty for an unnamed one, whose values are constants of the class. */
  readonly name: string;
  readonly values: readonly (Place & {
    readonly name: string;
    readonly value: Expression | null;
    /** The value as written; empty without one. */
    readonly valueText: string;
  })[];
}

/** What stands behind `extends`: a path, names, or both, as in `extends "res://a.gd".Inner`. */
export interface ExtendsNode extends Place {
  readonly path: string | null;
  readonly names: readonly string[];
}

/** In the order of the source. */
export type Member = VariableNode | ConstantNode | FunctionNode | SignalNode | EnumNode | ClassNode;

/** A class: a whole script, or one inside it. */
export interface ClassNode extends Place {
  readonly kind: "class";
  /** `class_name`, or the inner class's name; empty without one. */
  readonly name: string;
  readonly extends: ExtendsNode | null;
  readonly annotations: readonly AnnotationNode[];
  readonly members: readonly Member[];
}
