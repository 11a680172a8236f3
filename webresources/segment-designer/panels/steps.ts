import type { Effect } from "../gateway/answers";

/** A step of the funnel; those within a group stand a level below it. */
export interface Step extends Effect {
  readonly level: number;
}

/** The steps of the funnel in the order of the rule. The outermost group is the whole rule, and no step of it. */
export function steps(effects: readonly Effect[]): readonly Step[] {
  const inner = effects.filter((effect) => effect.place !== "" && effect.place !== "expression");
  const shown = inner.length > 0 ? inner : effects;
  return shown.map((effect) => ({ ...effect, level: Math.max(0, effect.place.split("[").length - 2) }));
}
