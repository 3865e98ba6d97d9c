// Reads the expressions of ARM templates: "[concat('a', parameters('b'))]".

// Name of each function that the templates may use, with the fewest and the most arguments and what it gives.
const functions = {
  and: [2, 99, "bool"], concat: [1, 99, "any"], createArray: [0, 99, "array"], createObject: [0, 99, "object"], empty: [1, 1, "bool"], equals: [2, 2, "bool"],
  extensionResourceId: [3, 99, "string"], format: [1, 99, "string"], guid: [1, 99, "string"], if: [3, 3, "any"], not: [1, 1, "bool"], or: [2, 99, "bool"],
  parameters: [1, 1, "any"], reference: [1, 3, "any"], resourceGroup: [0, 0, "object"], resourceId: [2, 99, "string"], string: [1, 1, "string"],
  subscription: [0, 0, "object"], subscriptionResourceId: [2, 99, "string"], toLower: [1, 1, "string"], uniqueString: [1, 99, "string"], variables: [1, 1, "any"],
};

export class Unreadable extends Error {}

export const isExpression = value => typeof value === "string" && value.startsWith("[") && !value.startsWith("[[");

/** The tree of an expression; a text that is none is a literal. */
export function parse(text) {
  if (!isExpression(text)) return { literal: text };
  if (!text.endsWith("]")) throw new Unreadable("does not end with ]");
  const reader = new Reader(text.slice(1, -1));
  const tree = reader.expression();
  reader.end();
  return tree;
}

class Reader {
  constructor(text) {
    this.tokens = text.match(/\s+|'(?:[^']|'')*'|-?\d+|[A-Za-z_]\w*|./gs)?.filter(token => token.trim() !== "") ?? [];
    this.at = 0;
  }

  take(expected) {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new Unreadable(`ends where ${expected ?? "more"} is missing`);
    if (expected !== undefined && token !== expected) throw new Unreadable(`has ${token} where ${expected} is expected`);
    return token;
  }

  end() {
    if (this.at < this.tokens.length) throw new Unreadable(`goes on with ${this.tokens[this.at]} after its end`);
  }

  expression() {
    let tree = this.first();
    for (;;) {
      const next = this.tokens[this.at];
      if (next === ".") {
        this.take();
        tree = { of: tree, member: this.take() };
      } else if (next === "[") {
        this.take();
        tree = { of: tree, index: this.expression() };
        this.take("]");
      } else {
        return tree;
      }
    }
  }

  first() {
    const token = this.take();
    if (token.startsWith("'")) {
      if (token.length < 2) throw new Unreadable("has a quote that is not closed");
      return { literal: token.slice(1, -1).replaceAll("''", "'") };
    }
    if (/^-?\d+$/.test(token)) return { literal: Number(token) };
    if (token === "true" || token === "false") return { literal: token === "true" };
    if (!/^[A-Za-z_]/.test(token)) throw new Unreadable(`has ${token} where a value is expected`);
    this.take("(");
    const values = [];
    while (this.tokens[this.at] !== ")") {
      if (values.length > 0) this.take(",");
      values.push(this.expression());
    }
    this.take(")");
    const known = functions[token];
    if (!known) throw new Unreadable(`calls ${token}, which is no function that the checker knows`);
    if (values.length < known[0] || values.length > known[1]) throw new Unreadable(`calls ${token} with ${values.length} arguments`);
    return { call: token, values };
  }
}

/** Every node of a tree. */
export function* nodes(tree) {
  yield tree;
  for (const child of [...(tree.values ?? []), tree.of, tree.index]) {
    if (child) yield* nodes(child);
  }
}

/** The tree with variables and joined texts put in, so that two ways to say the same compare as equal. */
export function settle(tree, variables) {
  if (tree.call === "variables" && tree.values[0].literal in variables) {
    const value = variables[tree.values[0].literal];
    return typeof value === "string" ? settle(parse(value), variables) : tree;
  }
  if (tree.call) {
    const values = tree.values.map(value => settle(value, variables));
    return { call: tree.call, values: tree.call === "concat" ? values.flatMap(value => (value.call === "concat" ? value.values : [value])) : values };
  }
  return tree.of ? { ...tree, of: settle(tree.of, variables) } : tree;
}

export const print = tree =>
  tree.call ? `${tree.call}(${tree.values.map(print).join(", ")})`
  : tree.of ? `${print(tree.of)}${tree.member ? `.${tree.member}` : `[${print(tree.index)}]`}`
  : JSON.stringify(tree.literal);

/** What kind of value an expression gives: a JSON kind, or "any" where only the deployment knows. */
export function kindOf(tree, parameters, variables) {
  if ("literal" in tree) return kindOfValue(tree.literal);
  if (tree.call === "parameters") return parameterKinds[parameters[tree.values[0].literal]?.type?.toLowerCase()] ?? "any";
  if (tree.call === "variables") {
    const value = variables[tree.values[0].literal];
    return isExpression(value) ? kindOf(parse(value), parameters, variables) : value === undefined ? "any" : kindOfValue(value);
  }
  return tree.call ? functions[tree.call][2] : "any";
}

export const parameterKinds = { string: "string", securestring: "string", int: "number", bool: "bool", object: "object", secureobject: "object", array: "array" };

export const kindOfValue = value => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value === "boolean" ? "bool" : typeof value);
