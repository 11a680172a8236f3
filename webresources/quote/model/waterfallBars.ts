import type { QuoteWaterfall } from "../../shared/generated/apis";

/** A bar of a waterfall: where it begins and ends, and what it says. */
export interface WaterfallBar {
  readonly kind: QuoteWaterfall["steps"][number]["kind"] | "final";
  readonly name: string;
  readonly reason: string;
  readonly from: number;
  readonly to: number;
  readonly change: number;
  readonly factor?: number;
}

/** The bars of a waterfall: one a step, from what was before to what is after, and the final value from nothing. */
export function waterfallBars(waterfall: QuoteWaterfall, finalName: string): readonly WaterfallBar[] {
  const steps = waterfall.steps.map((step): WaterfallBar => ({
    kind: step.kind, name: step.name, reason: step.reason, from: step.after - step.change, to: step.after, change: step.change,
    ...(step.factor === undefined ? {} : { factor: step.factor }),
  }));
  return [...steps, { kind: "final", name: finalName, reason: "", from: 0, to: waterfall.final, change: waterfall.final }];
}

/** Whether a bar stands on the ground: the first one, and the last one. */
export function isWhole(bar: WaterfallBar): boolean {
  return bar.kind === "final" || (bar.from === 0 && bar.to !== 0);
}
