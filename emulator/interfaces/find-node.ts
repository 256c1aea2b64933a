import { listKeys, type Node, type Tree } from "./licensing-tree";

/** What a RESTCONF path finds: a node with its name, or nothing. */
export type Found = { readonly name: string; readonly node: Node } | "nothing";

/** Follows the segments of a path, `usage=CUBE_T_STD` among them, from a tree down. */
export function findNode(tree: Tree, segments: readonly string[]): Found {
  let found: { readonly name: string; readonly node: Node } = { name: "licensing", node: tree };
  for (const segment of segments) {
    const [name = "", key] = segment.split("=", 2);
    if (Array.isArray(found.node) || typeof found.node !== "object") return "nothing";
    const node = isTree(found.node) && Object.hasOwn(found.node, name) ? found.node[name] : undefined;
    if (node === undefined) return "nothing";
    if (key === undefined) {
      found = { name, node };
      continue;
    }
    const entry = entryOf(node, name, decodeKey(key));
    if (!entry) return "nothing";
    found = { name, node: [entry] };
  }
  return found;
}

const isTree = (node: Node): node is Tree => typeof node === "object" && !Array.isArray(node);

function entryOf(node: Node, name: string, key: string): Tree | undefined {
  const keyName = Object.hasOwn(listKeys, name) ? listKeys[name] : undefined;
  if (!Array.isArray(node) || keyName === undefined) return undefined;
  const entries: readonly Tree[] = node;
  return entries.find((entry) => entry[keyName] === key);
}

function decodeKey(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
