import ts from "typescript";

/**
 * What a file declares that has a body: functions by their names, members of classes as `Class.member` (a constructor as
 * `Class.constructor`), with the text of each.
 *
 * @param text - TypeScript.
 */
export function declarationsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.body !== undefined && statement.name !== undefined) {
      found.set(statement.name.text, statement.getText());
    } else if (ts.isClassDeclaration(statement)) {
      for (const member of statement.members) {
        const name = ts.isConstructorDeclaration(member) ? "constructor" : member.name?.getText();
        if (name === undefined || (ts.isMethodDeclaration(member) && member.body === undefined)) continue;
        found.set(`${statement.name!.text}.${name}`, member.getText());
      }
    }
  }
  return found;
}
