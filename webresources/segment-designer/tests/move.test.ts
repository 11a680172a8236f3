import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EditorNode, GroupNode } from "../model/draft";
import { copyOf, findGroup, locate, removeNode, unwrapGroup, wrapNode } from "../model/edit";
import { moveNode, moveTo } from "../model/move";
import { nodeAt, placesOf } from "../model/places";
import { readExpression } from "../model/read";
import { anyExpression } from "./arbitrary";
import { writeJson } from "../model/json";

function findNode(tree: GroupNode, id: string): EditorNode | null {
  return findGroup(tree, id)?.group ?? locate(tree, id)?.node ?? null;
}

function root(text: string): GroupNode {
  const reading = readExpression(text);
  if (!("root" in reading)) throw new Error(reading.detail);
  return reading.root;
}

/** The rule as its keys in order: `a (b c) d`. */
function shape(node: EditorNode): string {
  if (node.type === "group") return node.nodes.map((child) => (child.type === "group" ? `(${shape(child)})` : shape(child))).join(" ");
  return node.type === "condition" ? node.subject : node.type === "related" ? `${node.table}[${shape(node.where)}]` : "json";
}

/** What must be there. */
function some<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("It is not there.");
  return value;
}

const rule = '{"version":1,"all":[{"fact":"a","op":"null"},{"any":[{"fact":"b","op":"null"},{"fact":"c","op":"null"}]},{"fact":"d","op":"null"},'
  + '{"related":"t","via":"v","where":{"all":[{"column":"x","op":"null"},{"column":"y","op":"null"}]}}]}';

function id(tree: GroupNode, subject: string): string {
  const found = all(tree).find((node) => (node.type === "condition" && node.subject === subject) || (node.type === "related" && node.table === subject));
  if (!found) throw new Error(subject);
  return found.id;
}

function all(node: EditorNode): EditorNode[] {
  return [node, ...(node.type === "group" ? node.nodes.flatMap(all) : node.type === "related" ? all(node.where) : [])];
}

describe("The keyboard moves a condition", () => {
  it("through every position on the way down, and back up again", () => {
    let tree = root(rule);
    const seen = [shape(tree)];
    for (let next = moveNode(tree, id(tree, "a"), "down"); next; next = moveNode(tree, id(tree, "a"), "down")) seen.push(shape(tree = next));
    expect(seen).toEqual([
      "a (b c) d t[x y]", "(a b c) d t[x y]", "(b a c) d t[x y]", "(b c a) d t[x y]", "(b c) a d t[x y]", "(b c) d a t[x y]", "(b c) d t[x y] a"]);
    const back = [shape(tree)];
    for (let next = moveNode(tree, id(tree, "a"), "up"); next; next = moveNode(tree, id(tree, "a"), "up")) back.push(shape(tree = next));
    expect(back.reverse()).toEqual(seen);
  });

  it("into the group beside it and out again", () => {
    const tree = root(rule);
    const inside = some(moveNode(tree, id(tree, "d"), "in"));
    expect(shape(inside)).toBe("a (b c d) t[x y]");
    expect(shape(some(moveNode(inside, id(inside, "d"), "out")))).toBe(shape(tree));
    expect(moveNode(tree, id(tree, "a"), "out")).toBeNull();
  });

  it("never between facts and the columns of related rows", () => {
    const tree = root(rule);
    const related = findNode(tree, id(tree, "t"));
    expect(moveNode(tree, id(tree, "y"), "down")).toBeNull();
    expect(related?.type === "related" && moveTo(tree, id(tree, "a"), related.where.id, 0)).toBeNull();
    expect(moveTo(tree, id(tree, "x"), tree.id, 0)).toBeNull();
  });

  it("and never loses or doubles anything", () => {
    fc.assert(fc.property(anyExpression, fc.nat(), fc.constantFrom("up", "down", "in", "out"), (expression, pick, direction) => {
      const tree = root(writeJson(expression));
      const nodes = all(tree);
      const moved = moveNode(tree, some(nodes[pick % nodes.length]).id, direction as "up");
      if (moved) expect(all(moved).map((node) => node.id).sort()).toEqual(nodes.map((node) => node.id).sort());
    }));
  });
});

describe("A group", () => {
  it("cannot be moved into itself", () => {
    const tree = root(rule);
    const group = some(tree.nodes[1]);
    expect(moveTo(tree, group.id, group.id, 0)).toBeNull();
  });

  it("can be put around a condition and taken away again", () => {
    const tree = root(rule);
    const wrapped = wrapNode(tree, id(tree, "d"));
    expect(shape(wrapped)).toBe("a (b c) (d) t[x y]");
    expect(shape(unwrapGroup(wrapped, some(locate(wrapped, id(wrapped, "d"))).parent.id))).toBe(shape(tree));
  });

  it("is copied with new ids and removed alone", () => {
    const tree = root(rule);
    const copy = copyOf(tree);
    expect(shape(copy)).toBe(shape(tree));
    expect(all(copy).some((node) => findNode(tree, node.id))).toBe(false);
    expect(shape(removeNode(tree, some(tree.nodes[1]).id))).toBe("a d t[x y]");
  });
});

describe("A place of the expression", () => {
  it.each([
    ["all[1].any[0].op", "b", "op"], ["all[2].value[1]", "d", "value[1]"], ["all[3].where.all[1]", "y", ""], ["all[3].via", "t", "via"],
  ])("%s is found at %s", (place, subject, part) => {
    const tree = root(rule);
    expect(nodeAt(placesOf(tree), place)).toEqual({ id: id(tree, subject), part });
  });

  it("of a rule that is one condition is found without a group", () => {
    const tree = root('{"version":1,"fact":"a","op":"eq"}');
    expect(nodeAt(placesOf(tree), "value")).toEqual({ id: id(tree, "a"), part: "value" });
  });
});
