import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const LOGS = new Set(["push_error", "push_warning", "push_info", "errorLimited", "warnLimited"]);

const isText = (node) =>
  node.type === "StringLiteral" ||
  node.type === "TemplateLiteral" ||
  (node.type === "BinaryExpression" && node.operator === "+" && (isText(node.left) || isText(node.right)));

/** `() => "text"` as an argument: a log line that is made only when it is wanted. */
const isLateText = ({ node, parent }) =>
  node.type === "ArrowFunctionExpression" &&
  node.params.length === 0 &&
  isText(node.body) &&
  parent?.type === "CallExpression" &&
  parent.callee !== node;

/**
 * Leaves the wording of errors and of log lines alone: specs pin what is refused and by which code, not how it is said.
 * Only texts are left out: a `throw` or a call of the logger that disappears is still a mutant.
 */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "texts", {
    shouldIgnore(path) {
      if (isLateText(path)) return "wording of a log line";
      if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
      for (let at = path; at.parentPath !== null && at.isExpression(); at = at.parentPath) {
        const { parent } = at;
        if (parent.type === "NewExpression" && /(Error|Failure)$/.test(parent.callee.name ?? "")) return "wording of an error";
        // `this.fail("ERR_CODE", text)` throws.
        const fails = parent.type === "CallExpression" && parent.callee.property?.name === "fail";
        if (fails && at.key > 0) return "wording of an error";
        if (parent.type === "CallExpression" && LOGS.has(parent.callee.name)) return "wording of a log line";
      }
      return undefined;
    },
  }),
];
