import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from "react";
import type { Effect, Estimate, Problem, Validation } from "../gateway/answers";
import { type Todo, checkDraft, finished } from "../model/checks";
import type { GroupNode } from "../model/draft";
import { type Places, nodeAt, placesOf } from "../model/places";
import { writeExpression } from "../model/write";
import { useDesigner } from "../state/DesignerContext";
import type { Note } from "../state/NoteStore";
import { type Latest, useLatest } from "./useLatest";

// Long enough not to ask at every key, short enough to feel at once.
const validationPause = 350;
const estimatePause = 500;

/** What is known of the rule as it is being edited. */
export interface Checks {
  /** What is still to be done, by node. */
  readonly todos: ReadonlyMap<string, Todo>;
  /** The finished part of the rule; null while there is none. */
  readonly text: string | null;
  /** Where its nodes stand. */
  readonly places: Places;
  readonly root: GroupNode;
  readonly validation: Latest<Validation & { readonly text: string }>;
  readonly estimate: Latest<Estimate>;
}

/** Checks and counts the finished part of the rule while somebody edits it, and says at each node what was found. */
export function useChecks(table: string): Checks {
  const { draft, notes, gateway, catalogue } = useDesigner();
  const root = useDeferredValue(useSyncExternalStore(draft.subscribe, draft.root));
  const todos = useMemo(() => checkDraft(root, catalogue), [root, catalogue]);
  const ready = useMemo(() => finished(root, todos), [root, todos]);
  const text = useMemo(() => writeExpression(ready), [ready]);
  const places = useMemo(() => placesOf(ready), [ready]);

  const validate = useMemo(() => (text === null ? null : async () => ({ ...(await gateway.validate(text, table)), text })), [text, table, gateway]);
  const validation = useLatest(validate, validationPause);
  const isValid = text !== null && validation.value?.text === text && validation.value.isValid;
  const count = useMemo(() => (text !== null && isValid ? () => gateway.estimate(text, table) : null), [text, table, gateway, isValid]);
  const counted = useLatest(count, estimatePause);
  const estimate = { ...counted, isStale: counted.isStale || (text !== null && !isValid && !validation.fault) };

  useEffect(() => { notes.say("todo", todos); }, [notes, todos]);
  useEffect(() => {
    if (!validation.isStale) notes.say("problems", problemsAt(places, text === null ? [] : (validation.value?.problems ?? [])));
  }, [notes, places, text, validation.isStale, validation.value]);
  useEffect(() => {
    notes.say("effect", estimate.isStale || text === null ? new Map() : effectsAt(places, estimate.value?.effects ?? []));
  }, [notes, places, text, estimate.isStale, estimate.value]);

  return { todos, text, places, root: ready, validation, estimate };
}

/** The problems by the nodes that they belong to. */
function problemsAt(places: Places, problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, readonly Problem[]>();
  for (const problem of problems) {
    const node = nodeAt(places, problem.place === "expression" ? "" : problem.place);
    if (node) found.set(node.id, [...(found.get(node.id) ?? []), problem]);
  }
  return found;
}

function effectsAt(places: Places, effects: readonly Effect[]): ReadonlyMap<string, Note["effect"]> {
  const byPlace = new Map(effects.map((effect) => [effect.place, effect]));
  return new Map([...places].flatMap(([id, place]) => {
    const effect = place === "" ? undefined : byPlace.get(place);
    return effect ? [[id, { remaining: effect.remaining, removed: effect.removed, alone: effect.alone }] as const] : [];
  }));
}
